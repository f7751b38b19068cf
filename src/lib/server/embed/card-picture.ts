import { Resvg } from '@resvg/resvg-js';
import { error } from '@sveltejs/kit';
import type { FramePage } from '../../core/embed/frame-page';
import { CARD } from '../../core/embed/oembed';
import { PICTURE_COLOURS } from '../../core/embed/picture-colours';
import { pictureSvg } from '../../core/embed/picture-svg';
import { loadTranslate } from '../../core/language/translate';
import { formatMoney } from '../../core/money/format';
import { dateOf } from '../data-page';
import { namesOf, voiceOf, type Site } from '../site';
import { findFonts } from './fonts';
import { loadFramePage } from './frame-page';
import { parsePagePath } from './pages';
import { palettePng } from './palette-png';
import { publishedSite } from './published-site';
import { TextOutlines } from './text-outlines';
import { siteNames, titleOf } from './titles';

let outlines: TextOutlines | undefined;

/** Draws every text of this process; says once where Chinese cannot be drawn. */
function outlinesOnce(): TextOutlines {
	if (outlines) return outlines;
	const fonts = findFonts();
	if (!fonts.chinese)
		console.warn(
			'cards: no Chinese font was found in the usual folders; the pictures are drawn without Chinese words.',
		);
	return (outlines = new TextOutlines(fonts));
}

/** The picture that a shared link shows, as PNG. @param path as {@link parsePagePath} reads it. */
export async function cardPng(site: Site, path: string): Promise<Buffer> {
	const svg = outlinesOnce().draw(await cardSvg(site, path));
	const { width, height } = CARD;
	const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
	return palettePng(drawn.pixels, width, height);
}

/** The same as SVG, its texts as texts. */
async function cardSvg(site: Site, path: string): Promise<string> {
	const parsed = parsePagePath(path);
	const voice = voiceOf(site, parsed.segment);
	const page = loadFramePage({ path: parsed.own, lang: parsed.segment });
	if (!('picture' in page)) error(404, `no picture of ${path}`);
	const { language } = voice;
	const [t, embed] = await Promise.all([loadTranslate(language, 'site'), loadTranslate(language, 'embed')]);
	const { town } = await siteNames(site, voice);
	const own = page.subject.of === 'feature' ? page.entries.flatMap(({ shownBy }) => shownBy) : [];
	return pictureSvg({
		...CARD,
		picture: page.picture,
		bounds: null,
		names: namesOf(site, voice),
		first: own,
		selected: own,
		language,
		t,
		colours: PICTURE_COLOURS.light,
		title: await titleOf(site, voice, parsed),
		lines: page.subject.of === 'feature' ? featureLines(page) : sumLines(page),
		legend: true,
		mapReviewNumber: site.town.map_review_number,
		credit: [
			embed('embed.credit', { town, years: page.reports.join(language === 'en' ? ', ' : '、') }),
			page.licence,
			[dateOf(site), publishedSite(site.town)].filter(Boolean).join(' · '),
		],
	});

	function featureLines({ entries }: FramePage): string[] {
		return entries.flatMap(({ kind, status, phase, cost, shownBy }) => [
			...(kind === 'project' ? [[t(`status.${status ?? 'unknown'}`), phase].filter(Boolean).join(' · ')] : []),
			...(cost ? [formatMoney(cost, language)] : []),
			...(shownBy.length === 0 ? [t('list.tray')] : []),
		]);
	}

	function sumLines({ entries }: FramePage): string[] {
		const count = (kind: 'project' | 'place') => entries.filter((entry) => entry.kind === kind).length;
		const placed = entries.filter(({ shownBy }) => shownBy.length > 0).length;
		return [
			`${t('list.projects', { count: count('project') })} · ${t('list.places', { count: count('place') })}`,
			t('list.placed', { placed, total: entries.length }),
		];
	}
}
