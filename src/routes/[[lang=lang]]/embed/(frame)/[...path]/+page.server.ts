import { version } from '$app/environment';
import { frameEntries, loadFramePage } from '$lib/server/embed/frame-page';
import { loadSite, voiceOf } from '$lib/server/site';
import { FRAME_SCRIPT } from '../../../../embed/frame-script';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => frameEntries();

export const load: PageServerLoad = ({ params }) => {
	const page = loadFramePage(params);
	const { town } = loadSite();
	const { language, script } = voiceOf(loadSite(), params.lang);
	return {
		...('removed' in page ? { page: null, removed: page.removed } : { page, removed: null }),
		language,
		town: language === 'en' ? town.name_en : script(town.name),
		mapReviewNumber: town.map_review_number,
		script: FRAME_SCRIPT.path,
		live: `_app/immutable/live.${version}.js`,
	};
};
