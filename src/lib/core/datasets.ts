/** The datasets in the order a reader meets them; `context` is drawn, but is no subject of the report. */
export const DATASETS = ['roads', 'industry', 'villages', 'heritage', 'services', 'development'] as const;
export const CONTEXT = 'context';

export type Dataset = (typeof DATASETS)[number];
