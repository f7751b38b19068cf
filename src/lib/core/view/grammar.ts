import { DATASETS, type Dataset } from '../datasets';
import { NATURES, type Nature } from '../feature/vocabulary';
import { EVERYTHING, SORTS, type Filter, type Sort } from '../filter/filter';
import { formatFilter, parseFilter } from '../filter/grammar';
import { withinZoom, type Camera } from '../projection/mercator';

/** Sizes of ISO 216 that a sheet is printed on. */
export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** What a reader chose to see; everything of it stands in the address. */
export interface View {
	/** Overlays that are on, in the order of DATASETS. */
	datasets: readonly Dataset[];
	/** What is asked of features besides. */
	filter: Filter;
	/** Whether what is filtered out leaves the map, where it only recedes otherwise. */
	alone: boolean;
	sort: Sort;
	/** Id of the selected feature. */
	select: string | null;
	/** Ids of the features set side by side, three at most. */
	compare: readonly string[];
	/** Whether lines and signs on the map are as large as their money. */
	sized: boolean;
	/** The time that is looked at: `2022` as its review tells it, `2022-plan` as its plan does; null for what is known now. */
	moment: string | null;
	/** Of the ledger: what money is shown, all of it where none is named, and the column it is ordered by, `-yuan`. */
	natures: readonly Nature[];
	order: string | null;
	/** What the sheet to be printed is set for. */
	paper: Paper;
	/** Id of the base map; null for the town's first. */
	base: string | null;
	/** Null while the map shows its opening frame. */
	camera: Camera | null;
}

export const WHOLE: View = {
	datasets: DATASETS,
	filter: EVERYTHING,
	alone: false,
	sort: SORTS[0],
	select: null,
	compare: [],
	sized: false,
	moment: null,
	natures: [],
	order: null,
	paper: 'a4',
	base: null,
	camera: null,
};

/** How many features fit side by side. */
export const MOST_COMPARED = 3;

/**
 * Reads a view from the parameters of an address. Unknown and malformed values are as good as
 * absent: a shared link may be old, and it still has to open.
 * @param get value of a parameter, null when absent (URLSearchParams.get).
 */
export function parseView(get: (name: string) => string | null): View {
	const chosen = get('datasets')?.split(',');
	const natures = (get('nature') ?? '').split(',');
	const compared = (get('compare') ?? '').split(',').filter(Boolean);
	return {
		datasets: chosen ? DATASETS.filter((dataset) => chosen.includes(dataset)) : DATASETS,
		filter: parseFilter(get),
		alone: get('rest') === 'hidden',
		sort: SORTS.find((sort) => sort === get('sort')) ?? WHOLE.sort,
		select: get('select') || null,
		compare: [...new Set(compared)].slice(0, MOST_COMPARED),
		sized: get('size') === 'money',
		moment: /^\d{4}(?:-plan)?$/.exec(get('at') ?? '')?.[0] ?? null,
		natures: NATURES.filter((nature) => natures.includes(nature)),
		order: /^-?[a-z]+$/.exec(get('order') ?? '')?.[0] ?? null,
		paper: PAPERS.find((paper) => paper === get('paper')) ?? WHOLE.paper,
		base: get('base') || null,
		camera: parseCamera(get('camera')),
	};
}

/** Writes a view as address parameters, `?…` or nothing at all; inverse of {@link parseView}. */
export function formatView(view: View): string {
	const { datasets, filter, alone, sort, select, compare, sized, moment, natures, order, paper, base, camera } = view;
	const parameters = formatFilter(filter);
	if (datasets.length < DATASETS.length) parameters.unshift(['datasets', datasets.join(',') || 'none']);
	if (alone) parameters.push(['rest', 'hidden']);
	if (sort !== WHOLE.sort) parameters.push(['sort', sort]);
	if (select) parameters.push(['select', encodeURIComponent(select)]);
	if (compare.length) parameters.push(['compare', compare.map(encodeURIComponent).join(',')]);
	if (sized) parameters.push(['size', 'money']);
	if (moment) parameters.push(['at', moment]);
	if (natures.length) parameters.push(['nature', natures.join(',')]);
	if (order) parameters.push(['order', order]);
	if (paper !== WHOLE.paper) parameters.push(['paper', paper]);
	if (base) parameters.push(['base', encodeURIComponent(base)]);
	if (camera) parameters.push(['camera', formatCamera(camera)]);
	return parameters.length ? `?${parameters.map((pair) => pair.join('=')).join('&')}` : '';
}

/** `zoom/latitude/longitude`, as in MapLibre's hash; five decimals are about a metre. */
export function formatCamera({ zoom, center: [lng, lat] }: Camera): string {
	return [zoom.toFixed(2), lat.toFixed(5), lng.toFixed(5)].join('/');
}

/** Reads it back; null for anything else. */
export function parseCamera(text: string | null): Camera | null {
	const [zoom, lat, lng, ...rest] = (text ?? '').split('/').map((part) => (part.trim() ? Number(part) : NaN));
	if (rest.length > 0 || zoom === undefined || lat === undefined || lng === undefined) return null;
	const inside = Number.isFinite(zoom) && zoom >= 0 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
	return inside ? withinZoom({ zoom, center: [lng, lat] }) : null;
}
