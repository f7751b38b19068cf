import type { Certainty, SignKind, Status } from '../feature/vocabulary';

/** One stroke or fill of a glyph, in screen pixels around (0, 0). */
export interface GlyphPart {
	d: string;
	/** Painted with the dataset's colour or with the ground's. */
	paint: 'data' | 'ground';
	fill: boolean;
	stroke: number;
	dash: readonly number[];
}

const RADIUS: Readonly<Record<SignKind, number>> = { project: 7, place: 4.5, site: 6 };
/** Share of the circle that is filled, by status: how far a project is. */
const PROGRESS: Readonly<Record<Status, number>> = {
	identification: 0,
	preparation: 0.25,
	implementation: 0.5,
	completion: 1,
	completed: 1,
	cancelled: 0,
};
/** Dash of an outline by certainty: solid, dashed (approximate) or dotted (schematic). */
export const OUTLINE_DASH: Readonly<Record<Certainty, readonly number[]>> = {
	surveyed: [],
	digitised: [],
	approximate: [4, 2.4],
	schematic: [1.2, 2],
};

/**
 * The sign of a feature: a circle whose outline tells how sure the position is and, for a project,
 * whose filling tells how far it is. A place is a small circle, filled only where it is surveyed; a dot in
 * it says that something is done there.
 */
export function glyph(kind: SignKind, status: Status | null, certainty: Certainty): GlyphPart[] {
	const radius = RADIUS[kind];
	const outline: GlyphPart = {
		d: circle(radius),
		paint: 'data',
		fill: false,
		stroke: certainty === 'digitised' ? 1.2 : 1.8,
		dash: OUTLINE_DASH[certainty],
	};
	const ground: GlyphPart = { d: circle(radius + 0.9), paint: 'ground', fill: true, stroke: 0, dash: [] };
	return [ground, ...filling(kind, status, certainty, radius), outline];
}

/** The sign of a status alone, as in the legend and beside the word. */
export function statusGlyph(status: Status | null): GlyphPart[] {
	return glyph('project', status, 'surveyed').slice(1);
}

function filling(kind: SignKind, status: Status | null, certainty: Certainty, radius: number): GlyphPart[] {
	const solid = { paint: 'data', fill: true, stroke: 0, dash: [] } as const;
	if (kind === 'site') return [{ d: circle(2.2), ...solid }];
	if (kind === 'place')
		return certainty === 'schematic' || certainty === 'approximate' ? [] : [{ d: circle(radius), ...solid }];
	if (status === null) return [{ d: 'M-3 0H3', paint: 'data', fill: false, stroke: 1.6, dash: [] }];
	if (status === 'cancelled') return [{ d: 'M-3 -3L3 3M3 -3L-3 3', paint: 'data', fill: false, stroke: 1.6, dash: [] }];
	const share = PROGRESS[status];
	return share === 0 ? [] : [{ d: share === 1 ? circle(radius - 2) : wedge(radius - 2, share), ...solid }];
}

const circle = (r: number): string => `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`;

/** A pie slice that begins at twelve o'clock. */
function wedge(r: number, share: number): string {
	const angle = share * 2 * Math.PI;
	const [x, y] = [r * Math.sin(angle), -r * Math.cos(angle)].map((value) => Math.round(value * 100) / 100);
	return `M0 0V${-r}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z`;
}
