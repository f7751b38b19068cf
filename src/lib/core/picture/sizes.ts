import type { Entry } from '../atlas/entry';
import { figureOf } from '../filter/filter-index';
import type { Felt } from '../spatial/hit';
import { classOf, SIGN_SHARE, UNSTATED_WIDTH } from './money-classes';
import type { Shape } from './picture';

/** Sizes of shapes by their ids, in pixels at size 1. What has none states no figure. */
export interface Sizes {
	/** Investment along a line: its width. */
	widths: ReadonlyMap<string, number>;
	/** Investment at a point or in an area: the radius of a disc around its sign. */
	discs: ReadonlyMap<string, number>;
	/** Total investment of a company's programme: the radius of a ring, for it is not the same as a project's. */
	rings: ReadonlyMap<string, number>;
	/** Width of a line without a figure, and the share of its size that a sign keeps. */
	unstated: number;
	sign: number;
	felt: Felt;
}

type Sized = Pick<Entry, 'id' | 'cost' | 'quotes' | 'shownBy'>;

/**
 * How large the money of what they show makes shapes: where several stand, by the dearest of each nature, so that no
 * figure is added to another. One that is shown at several places has its whole figure at each.
 */
export function sizesOf(shapes: readonly Pick<Shape, 'id' | 'd' | 'area'>[], entries: readonly Sized[]): Sizes {
	const [investments, programmes] = [new Map<string, number>(), new Map<string, number>()];
	for (const entry of entries) {
		if (!entry.cost) continue;
		const { cny } = entry.cost;
		const dearest = figureOf(entry, cny).nature === 'investment' ? investments : programmes;
		for (const id of entry.shownBy) dearest.set(id, Math.max(cny, dearest.get(id) ?? 0));
	}
	const widths = new Map<string, number>();
	const discs = new Map<string, number>();
	const rings = new Map<string, number>();
	for (const { id, d, area } of shapes) {
		const [investment, programme] = [investments.get(id), programmes.get(id)];
		if (investment !== undefined && d !== null && !area) widths.set(id, classOf(investment).width);
		else if (investment !== undefined) discs.set(id, classOf(investment).radius);
		if (programme !== undefined) rings.set(id, classOf(programme).radius);
	}
	return { widths, discs, rings, unstated: UNSTATED_WIDTH, sign: SIGN_SHARE, felt: feltOf(widths, discs, rings) };
}

function feltOf(widths: Sizes['widths'], discs: Sizes['discs'], rings: Sizes['rings']): Felt {
	const of = new Map([...widths].map(([id, width]) => [id, width / 2]));
	for (const [id, radius] of [...discs, ...rings]) of.set(id, Math.max(radius, of.get(id) ?? 0));
	return { of, most: [...of.values()].reduce((most, half) => Math.max(most, half), 0) };
}
