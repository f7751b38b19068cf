import { reportContents } from '$lib/core/atlas/report-contents';
import { drawPicture } from '$lib/core/picture/draw';
import { PAPER_SIZES } from '$lib/core/sheet/paper';
import { extentOfBounds, frameOfSheet, sheetView } from '$lib/core/sheet/scale';
import { WHOLE } from '$lib/core/view/grammar';
import { dateOf } from '$lib/server/data-page';
import { entriesOf } from '$lib/server/explore-page';
import { loadSite, namesOf, voiceOf } from '$lib/server/site';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'zh-hant' }, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => {
	const site = loadSite();
	const voice = voiceOf(site, params.lang);
	const { town, reports, features, ground } = site;
	const english = voice.language === 'en';
	// The frame of the paper that is laid out unless another is chosen: so its scale is right without scripts.
	const frame = frameOfSheet(sheetView(extentOfBounds(town.bounds), PAPER_SIZES[WHOLE.paper].map));
	return {
		entries: entriesOf(site, voice),
		contents: reports.map(({ report }) => reportContents(report, voice)).reverse(),
		picture: drawPicture(frame, features, ground, namesOf(site, voice)),
		bounds: town.bounds,
		date: dateOf(site),
		sources: reports.map(({ edits }) => (english ? edits.source_en : voice.script(edits.source))),
		licence: english ? town.licence_en : voice.script(town.licence),
	};
};
