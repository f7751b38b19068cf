/** What is told of a feature, a column each; the first are what a reader looks for first. */
export const FEATURE_COLUMNS = [
	'name',
	'name_en',
	'id',
	'kind',
	'kind_name',
	'dataset',
	'dataset_name',
	'category',
	'status',
	'status_name',
	'phase',
	'cost_cny',
	'cost_wan',
	'cost_qualifier',
	'cost_nature',
	'nature_name',
	'cost_text',
	'certainty',
	'certainty_name',
	'accuracy_m',
	'source',
	'date',
	'at',
	'quotes',
	'sentences',
	'page',
] as const;
export type FeatureColumn = (typeof FEATURE_COLUMNS)[number];

/** What is told of a quote. */
export const QUOTE_COLUMNS = [
	'name',
	'feature',
	'report',
	'sentence',
	'exact',
	'prefix',
	'suffix',
	'status',
	'status_name',
	'phase',
	'yuan',
	'cost_qualifier',
	'nature',
	'nature_name',
	'length_m',
	'area_mu',
	'address',
] as const;
export type QuoteColumn = (typeof QUOTE_COLUMNS)[number];

/**
 * What is told of a figure of the ledger. To be added up are those of one nature whose `current` is 1, results and
 * targets apart: the others were replaced by a later figure, or repeat one.
 */
export const FIGURE_COLUMNS = [
	'figure',
	'yuan',
	'qualifier',
	'nature',
	'nature_name',
	'target',
	'current',
	'feature',
	'name',
	'also',
	'report',
	'part',
	'sentence',
	'exact',
	'address',
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

export type Column = FeatureColumn | QuoteColumn | FigureColumn;

/** Columns of numbers: whole ones, and those with decimals. The rest is text. */
export const WHOLE_NUMBERS: readonly Column[] = ['cost_cny', 'yuan', 'target', 'current'];
export const NUMBERS: readonly Column[] = [...WHOLE_NUMBERS, 'cost_wan', 'accuracy_m', 'length_m', 'area_mu'];

export type Cell = string | number | null;
