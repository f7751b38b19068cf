import type { Certainty } from '../feature/vocabulary';
import { runsAcross } from '../picture/across';
import { glyph } from '../picture/glyph';
import { SIDES, sideNames, type Named } from '../picture/labels';
import { PICTURE_SIDE, type ContextShape, type Picture, type Shape } from '../picture/picture';
import { project, unproject, type Bounds, type Frame, type Viewport } from '../projection/mercator';
import { anchorWithin } from '../sheet/anchor';
import type { Box } from '../sheet/boxes';
import type { PicturePlan } from './picture-layout';
import { drawGlyph } from './picture-legend';
import type { PictureSvgGiven } from './picture-given';
import { element, escapeMarkup } from './svg-text';

/** A map in its place: what it looks at, and how units of the picture become pixels of the file. */
export interface MapView extends Viewport {
	/** Pixels a unit takes. */
	scale: number;
	/** Where the picture's (0, 0) stands. */
	x: number;
	y: number;
	/** The part of the picture that is seen, in its units. */
	part: Box;
}

/** The largest map of a box that shows bounds, or the picture's whole frame, from edge to edge. */
export function mapView(frame: Frame, bounds: Bounds | null, box: Box): MapView {
	const [width, height] = [box.right - box.left, box.bottom - box.top];
	const whole = { x: frame.x, y: frame.y, width: frame.side, height: frame.side };
	const seen = bounds ? spanOf(bounds) : whole;
	const zoomed = Math.min(width / seen.width, height / seen.height);
	const [cx, cy] = [seen.x + seen.width / 2, seen.y + seen.height / 2];
	const units = PICTURE_SIDE / frame.side;
	const scale = zoomed / units;
	const x = box.left + width / 2 - (cx - frame.x) * units * scale;
	const y = box.top + height / 2 - (cy - frame.y) * units * scale;
	const part = {
		left: (box.left - x) / scale,
		right: (box.right - x) / scale,
		top: (box.top - y) / scale,
		bottom: (box.bottom - y) / scale,
	};
	return { width, height, camera: { center: unproject([cx, cy]), zoom: Math.log2(zoomed) }, scale, x, y, part };
}

function spanOf([west, south, east, north]: Bounds) {
	const [[left, top], [right, bottom]] = [project([west, north]), project([east, south])];
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The shapes of which anything is seen. */
export const shapesWithin = ({ shapes }: Picture, { part }: MapView): Shape[] =>
	shapes.filter((shape) => anchorWithin(shape, part) !== null);

/** Draws the map of a picture within its box. @param covered what lies over it: no name is put there. */
export function drawMap(given: PictureSvgGiven, plan: PicturePlan, view: MapView, covered: readonly Box[]): string {
	const { picture, colours } = given;
	const { map, size } = plan;
	const { left, top, right, bottom } = map;
	/** A length of the file in units of the picture. */
	const px = (length: number) => (length * size) / view.scale;
	const lines = [picture.shapes.filter(({ area }) => area), picture.shapes.filter(({ d, area }) => d && !area)].flat();
	const scaled = [
		drawContext(picture, given, px),
		...lines.map((shape) => drawShape(shape, given, px)),
		...picture.shapes.flatMap(({ id, reach, x, y, dataset }) =>
			reach && given.selected.includes(id)
				? element('circle', { cx: x, cy: y, r: reach, fill: colours[dataset], 'fill-opacity': 0.12 })
				: [],
		),
	];
	const place = `translate(${view.x.toFixed(2)} ${view.y.toFixed(2)}) scale(${view.scale.toFixed(5)})`;
	const seats = picture.context.filter(({ d }) => !d);
	return element(
		'g',
		{ 'clip-path': 'url(#map)' },
		element(
			'defs',
			{},
			element(
				'clipPath',
				{ id: 'map' },
				element('rect', { x: left, y: top, width: right - left, height: bottom - top }),
			),
			...hatches(picture, given, px),
		),
		element('g', { transform: place, 'stroke-linejoin': 'round', fill: 'none' }, ...scaled),
		...seats.map((seat) =>
			upright(seat, view, size, element('circle', { r: 3, fill: colours.ground, stroke: colours['context-dark'] })),
		),
		...picture.shapes.map((shape) => upright(shape, view, size, signOf(shape, given))),
		drawNames(given, plan, view, covered),
	);
}

const PATTERN = 'hatch-';

function hatches({ shapes }: Picture, { colours }: PictureSvgGiven, px: (length: number) => number): string[] {
	const hatched = new Set(shapes.filter(isHatched).map(({ dataset }) => dataset));
	return [...hatched].map((dataset) =>
		element(
			'pattern',
			{
				id: PATTERN + dataset,
				width: 9,
				height: 9,
				patternUnits: 'userSpaceOnUse',
				patternTransform: `scale(${px(1).toFixed(4)}) rotate(45)`,
			},
			element('path', { d: 'M0 0V9', stroke: colours[dataset], 'stroke-width': 2, 'stroke-opacity': 0.25 }),
		),
	);
}

const isHatched = ({ area, certainty }: Shape): boolean => area && certainty === 'schematic';

function drawContext({ graticule, context }: Picture, { colours }: PictureSvgGiven, px: (n: number) => number): string {
	const dashed = `${px(6)} ${px(3)}`;
	const line = (d: string, stroke: string, width: number, dash?: string) =>
		element('path', { d, stroke, 'stroke-width': px(width), 'stroke-dasharray': dash });
	const drawn = (d: string, role: ContextShape['role']): string => {
		if (role === 'road') return line(d, colours.context, 2, dashed);
		if (role === 'expressway') return line(d, colours.context, 4, dashed);
		if (role === 'railway')
			return line(d, colours['context-dark'], 1.2) + line(d, colours['context-dark'], 5, `${px(1)} ${px(9)}`);
		return '';
	};
	return [
		graticule ? line(graticule, colours.grid, 1) : '',
		...context.flatMap(({ d, role }) => (d ? drawn(d, role) : [])),
	].join('');
}

/** Width of a line and of an area's outline, in pixels at size 1; dashes are multiples of the line's, as on the map. */
const LINE = 3;
const OUTLINE = 2;

function drawShape({ id, d, area, dataset, certainty }: Shape, given: PictureSvgGiven, px: (n: number) => number) {
	if (!d) return '';
	const { colours, selected } = given;
	const [dash, cap] = dashOf(certainty, area);
	return [
		selected.includes(id)
			? element('path', { d, stroke: colours.halo, 'stroke-opacity': 0.6, 'stroke-width': px(9) })
			: '',
		element('path', {
			d,
			stroke: colours[dataset],
			'stroke-width': px(area ? OUTLINE : LINE),
			'stroke-dasharray': dash.length ? dash.map((n) => px(n).toFixed(2)).join(' ') : null,
			'stroke-linecap': cap,
			fill: area ? colours[dataset] : null,
			'fill-opacity': area ? 0.08 : null,
		}),
		area && certainty === 'schematic' ? element('path', { d, fill: `url(#${PATTERN}${dataset})` }) : '',
	].join('');
}

function dashOf(certainty: Certainty, area: boolean): [dash: number[], cap: string | null] {
	if (certainty === 'approximate') return [[2 * LINE, LINE], null];
	if (certainty === 'schematic') return [area ? [0, 4] : [0, 2 * LINE], 'round'];
	return [[], null];
}

/** A sign, and the ring around one that is set off; a road or an area that merely lies there is its own sign. */
function signOf({ id, d, kind, status, certainty, dataset }: Shape, { selected, colours }: PictureSvgGiven): string {
	const ring = selected.includes(id)
		? element('circle', { r: 12, fill: 'none', stroke: colours.halo, 'stroke-width': 3 })
		: '';
	return ring + (d && kind === 'place' ? '' : drawGlyph(glyph(kind, status, certainty), colours[dataset], colours));
}

/** Something that keeps its size whatever the map's scale, where a point of the picture stands. */
function upright({ x, y }: { x: number; y: number }, view: MapView, size: number, svg: string): string {
	if (!svg) return '';
	const at = `translate(${(view.x + x * view.scale).toFixed(1)} ${(view.y + y * view.scale).toFixed(1)})`;
	return element('g', { transform: `${at} scale(${size.toFixed(3)})` }, svg);
}

function drawNames(given: PictureSvgGiven, { map, size }: PicturePlan, view: MapView, covered: readonly Box[]): string {
	const { picture, names, first, selected, colours } = given;
	/** Names are placed on a map whose type has its plain size. */
	const plain = ({ x, y }: { x: number; y: number }) => ({
		x: (view.x + x * view.scale - map.left) / size,
		y: (view.y + y * view.scale - map.top) / size,
	});
	const wanted = new Set([...selected, ...first]);
	const named = (shape: Shape | ContextShape): Named[] => {
		const isContext = !('kind' in shape);
		const text = names(shape.id);
		const across = !isContext && runsAcross(shape);
		return text ? [{ id: shape.id, text, context: isContext, across, ...plain(shape) }] : [];
	};
	const order = (shape: Shape) =>
		(wanted.has(shape.id) ? -10 : 0) + (shape.d ? 0 : 2) + (shape.area ? 1 : 0) + (shape.kind === 'place' ? 1 : 0);
	const all = [
		...[...picture.shapes].sort((a, b) => order(a) - order(b)).flatMap(named),
		...picture.context.flatMap(named),
	];
	const sheet = {
		width: view.width / size,
		height: view.height / size,
		covered: covered.map(({ left, top, right, bottom }) => ({
			left: (left - map.left) / size,
			right: (right - map.left) / size,
			top: (top - map.top) / size,
			bottom: (bottom - map.top) / size,
		})),
	};
	const sides = sideNames(all, picture.shapes.map(plain), sheet, new Set(selected));
	const texts = all.flatMap(({ id, text, x, y, context }) => {
		const side = sides.get(id);
		if (side === undefined) return [];
		const { dx, dy, anchor } = SIDES[side]!;
		const [tx, ty] = [(x + dx).toFixed(1), (y + dy).toFixed(1)];
		const set = { x: tx, y: ty, 'text-anchor': anchor === 'start' ? null : anchor };
		const words = escapeMarkup(text);
		// Its outline first: an attribute for that is not known everywhere.
		return [
			element('text', { ...set, stroke: colours.ground, 'stroke-width': 3, 'stroke-linejoin': 'round' }, words),
			element('text', { ...set, fill: context ? colours.quiet : colours.ink }, words),
		];
	});
	const place = `translate(${map.left} ${map.top.toFixed(1)}) scale(${size.toFixed(3)})`;
	return element('g', { transform: place, 'font-size': 13 }, ...texts);
}
