/** Orders of the list; `dataset`, the first, is the order of the data under the datasets' headings. */
export const SORTS = ['dataset', 'report', 'name', 'money', 'status'] as const;
export type Sort = (typeof SORTS)[number];
