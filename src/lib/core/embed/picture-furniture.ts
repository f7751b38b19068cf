import { metresPerPixel } from '../projection/mercator';
import { emsOf, type Box } from '../sheet/boxes';
import { roundLength } from '../sheet/scale';
import type { PicturePlan } from './picture-layout';
import type { MapView } from './picture-map';
import type { PictureSvgGiven } from './picture-given';
import { element, escapeMarkup } from './svg-text';

/** The longest scale bar: pixels at size 1, and as a share of a small map. */
const LONGEST = 110;
const SHARE = 0.35;
const FONT = 12;

/**
 * What lies upon a map: in its lower left corner the scale and below it the map-review number, in its lower right the
 * seal while anything in view is only schematic.
 * @returns the boxes that it takes of the picture, in pixels, beside the drawing itself.
 */
export function drawFurniture(
	{ t, language, colours, mapReviewNumber }: PictureSvgGiven,
	{ map, size }: PicturePlan,
	view: MapView,
	schematic: boolean,
): { svg: string; boxes: Box[] } {
	const em = FONT * size;
	const scale = metresPerPixel(view.camera);
	const metres = roundLength(Math.min(LONGEST * size, view.width * SHARE) * scale);
	const length = metres / scale;
	const distance = metres >= 1000 ? t('map.kilometres', { n: metres / 1000 }) : t('map.metres', { n: metres });
	const review = mapReviewNumber ? t('map.review', { number: mapReviewNumber }) : '';
	const [left, bottom] = [map.left + em, map.bottom - em * 0.9];
	const base = review ? bottom - em * 1.5 : bottom;
	const text = (words: string, x: number, y: number, style: Record<string, string | number>) =>
		element('text', { x, y, ...style }, escapeMarkup(words));
	const plate = ({ left: x, top: y, ...box }: Box) =>
		element('rect', {
			x,
			y,
			width: box.right - x,
			height: box.bottom - y,
			fill: colours.ground,
			'fill-opacity': 0.85,
		});

	const corner = {
		left: left - em * 0.4,
		top: base - em * 2,
		right: left + Math.max(length, emsOf(distance) * em, emsOf(review) * em) + em * 0.4,
		bottom: bottom + em * 0.4,
	};
	const bar = [
		plate(corner),
		text(distance, left, base - em * 0.7, { 'font-size': em, fill: colours.ink }),
		element('path', {
			d: `M${left} ${base - em * 0.4}V${base}H${left + length}V${base - em * 0.4}`,
			fill: 'none',
			stroke: colours.ink,
			'stroke-width': 1.4 * size,
		}),
		review ? text(review, left, bottom, { 'font-size': em, fill: colours.ink }) : '',
	];
	if (!schematic) return { svg: bar.join(''), boxes: [corner] };

	const latin = language === 'en' ? t('map.stamp').toUpperCase() : 'SCHEMATIC';
	const across = emsOf(latin) * em * 0.8 * 1.3 + em;
	const seal = {
		left: map.right - em - across,
		top: map.bottom - em * 4.3,
		right: map.right - em,
		bottom: map.bottom - em * 0.9,
	};
	const middle = { 'text-anchor': 'middle', 'font-weight': 700, fill: colours.stamp };
	const [x, y] = [(seal.left + seal.right) / 2, seal.top];
	const stamp = [
		plate(seal),
		element('rect', {
			x: seal.left,
			y,
			width: across,
			height: seal.bottom - y,
			fill: 'none',
			stroke: colours.stamp,
			'stroke-width': 1.8 * size,
		}),
		text('示意', x, y + em * 1.75, { ...middle, 'font-size': em * 1.5 }),
		text(latin, x, y + em * 2.85, { ...middle, 'font-size': em * 0.8 }),
	];
	return { svg: [...bar, ...stamp].join(''), boxes: [corner, seal] };
}
