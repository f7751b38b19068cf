import type { Language } from '../language/languages';
import { legendOf } from '../sheet/legend';
import { drawFurniture } from './picture-furniture';
import type { PictureSvgGiven } from './picture-given';
import { layPicture } from './picture-layout';
import { legendRows } from './picture-legend';
import { drawMap, mapView, shapesWithin } from './picture-map';
import { drawWords } from './picture-words';
import { element } from './svg-text';

export type { PictureSvgGiven };

/** Fonts by language, those of the site's own stylesheet: the CJK ones decide which forms characters take. */
const FONTS: Readonly<Record<Language, string>> = {
	'zh-Hans': "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
	'zh-Hant': "'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', sans-serif",
	en: "'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
};

/**
 * A map with all that it has to say, as one SVG 1.1 file that stands by itself: no stylesheet, no font, no image, no
 * address is asked for, and nothing in it is more than browsers, editors and resvg all draw alike.
 * https://www.w3.org/TR/SVG11/
 */
export function pictureSvg(given: PictureSvgGiven): string {
	const { width, height, picture, bounds, colours, language, t, legend } = given;
	const plan = layPicture(given, (map) => {
		const shapes = shapesWithin(picture, mapView(picture.frame, bounds, map));
		return legend ? legendRows(legendOf(shapes), t) : [];
	});
	const view = mapView(picture.frame, bounds, plan.map);
	const shown = shapesWithin(picture, view);
	const schematic = shown.some(({ certainty }) => certainty === 'schematic');
	const furniture = drawFurniture(given, plan, view, schematic);
	const label = [given.title, ...given.lines].filter(Boolean).join('. ');
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width,
			height,
			viewBox: `0 0 ${width} ${height}`,
			'xml:lang': language,
			'font-family': FONTS[language],
			role: 'img',
			'aria-label': label || null,
		},
		element('rect', { width, height, fill: colours.ground }),
		drawMap(given, plan, view, furniture.boxes),
		furniture.svg,
		drawWords(plan, colours),
	);
}
