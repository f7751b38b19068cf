import type { Entry } from '../atlas/entry';
import { DATASETS } from '../datasets';
import { COSTS, KINDS, type Nature } from '../feature/vocabulary';
import { QUALIFIERS } from '../money/money';
import type { PartKind } from '../report/edits';
import { CERTAINTY_CHOICES, STATUS_CHOICES } from './filter';

/** What a filter asks of a feature. */
export type Filterable = Pick<Entry, 'id' | 'kind' | 'dataset' | 'status' | 'certainty' | 'cost' | 'quotes'>;

/** A place of the reports where features are named. */
export interface Place {
	report: string;
	part: PartKind;
	/** `2022/p1-2` */
	section: string;
}

/** Features by columns, so that a hundred thousand are gone through within a frame; all lists run alike. */
export interface FilterIndex {
	ids: readonly string[];
	/** Indexes into DATASETS, KIND_CHOICES, STATUS_CHOICES, CERTAINTY_CHOICES. */
	dataset: Uint8Array;
	kind: Uint8Array;
	status: Uint8Array;
	certainty: Uint8Array;
	/** Yuan; NaN without a figure. */
	cost: Float64Array;
	/** Index into QUALIFIERS: how the figure is meant. */
	qualifier: Uint8Array;
	/** Index into COSTS: what the figure is. */
	nature: Uint8Array;
	/** The same number for features that take their cost from one and the same figure of a report; -1 for none. */
	figure: Int32Array;
	figures: number;
	/** Every place that names anything; feature i is named at `named[from[i]]` up to `named[from[i + 1]]`. */
	places: readonly Place[];
	named: Uint32Array;
	from: Uint32Array;
}

/** The section of a sentence's address: `s1-2-3-4` stands in `p1-2`. */
export const sectionOf = (sentence: string): string => sentence.replace(/^s(\d+-\d+)-.*$/, 'p$1');

/** Lays features out in columns. */
export function filterIndexOf(features: readonly Filterable[]): FilterIndex {
	const count = features.length;
	const index = {
		ids: features.map(({ id }) => id),
		dataset: Uint8Array.from(features, (f) => DATASETS.indexOf(f.dataset)),
		kind: Uint8Array.from(features, (f) => KINDS.indexOf(f.kind)),
		status: Uint8Array.from(features, (f) => STATUS_CHOICES.indexOf(f.status ?? 'unknown')),
		certainty: Uint8Array.from(features, (f) => CERTAINTY_CHOICES.indexOf(f.certainty ?? 'none')),
		cost: Float64Array.from(features, (f) => f.cost?.cny ?? NaN),
		qualifier: Uint8Array.from(features, (f) => QUALIFIERS.indexOf(f.cost?.qualifier ?? 'exact')),
		nature: new Uint8Array(count),
		figure: new Int32Array(count).fill(-1),
		from: new Uint32Array(count + 1),
	};
	const places: Place[] = [];
	const placeNumbers = new Map<string, number>();
	const figureNumbers = new Map<string, number>();
	const named: number[] = [];
	for (const [i, feature] of features.entries()) {
		const own = new Set<number>();
		for (const { report, part, sentence } of feature.quotes) {
			const section = `${report}/${sectionOf(sentence)}`;
			const key = `${section} ${part}`;
			let number = placeNumbers.get(key);
			if (number === undefined) {
				number = places.push({ report, part, section }) - 1;
				placeNumbers.set(key, number);
			}
			own.add(number);
		}
		named.push(...own);
		index.from[i + 1] = named.length;
		if (!feature.cost) continue;
		const { nature, key } = figureOf(feature, feature.cost.cny);
		index.nature[i] = COSTS.indexOf(nature);
		if (!figureNumbers.has(key)) figureNumbers.set(key, figureNumbers.size);
		index.figure[i] = figureNumbers.get(key)!;
	}
	return { ...index, places, named: Uint32Array.from(named), figures: figureNumbers.size };
}

/**
 * The figure of a report that a cost was read from; its key tells it from every other. A page does not know where in its
 * sentence a quote stands, so features share a figure where they quote it in the same words; the ledger, which knows the
 * place, also joins those that quote one figure in different words.
 */
export function figureOf(
	{ id, quotes }: Pick<Filterable, 'id' | 'quotes'>,
	cny: number,
): { nature: Nature; key: string } {
	const quote = quotes.filter(({ says }) => says.money === cny && COSTS.includes(says.nature ?? 'investment')).at(-1);
	return {
		nature: quote?.says.nature ?? 'investment',
		key: quote ? [quote.report, quote.sentence, quote.exact, cny].join(' ') : id,
	};
}
