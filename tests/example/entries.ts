import type { Entry, Quote } from '../../src/lib/core/atlas/entry';
import type { Says } from '../../src/lib/core/mention/schema';

/** An entry with only what a test is about; everything else is plain. */
export const entryOf = (id: string, rest: Partial<Entry> = {}): Entry => ({
	id,
	kind: 'project',
	dataset: 'roads',
	name: `名${id}`,
	original: null,
	summary: null,
	status: null,
	phase: null,
	cost: null,
	costWas: null,
	contradicted: false,
	certainty: 'schematic',
	accuracy_m: null,
	shownBy: [id],
	bounds: null,
	townWide: false,
	at: [],
	projects: [],
	related: [],
	quotes: [],
	...rest,
});

let sentences = 0;

/** A quote of a moment, `2022` or `2022-plan`, each in a sentence of its own. */
export const quoteOf = (moment: string, says: Says = {}): Quote => ({
	exact: `words ${++sentences}`,
	report: moment.slice(0, 4),
	sentence: `s1-0-0-${sentences}`,
	part: moment.endsWith('plan') ? 'plan' : 'review',
	says,
});

export const yuan = (cny: number) => ({ cny, qualifier: 'exact' as const });
