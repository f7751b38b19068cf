import type { Entry } from '../atlas/entry';
import { STATUSES } from '../feature/vocabulary';
import type { Language } from '../language/languages';
import type { Sort } from './filter';

type Sortable = Pick<Entry, 'name' | 'status' | 'cost' | 'quotes'>;

/**
 * Sorts features; equals keep the order they are given in. What has no figure, no status or no sentence comes last, for
 * missing is neither nothing nor everything.
 * @param language whose alphabet names follow: pinyin, strokes or letters.
 */
export function sortFeatures<F extends Sortable>(features: readonly F[], sort: Sort, language: Language): F[] {
	return [...features].sort(orders(language)[sort]);
}

type Order = (a: Sortable, b: Sortable) => number;

function orders(language: Language): Record<Sort, Order> {
	const reading = new Intl.Collator('en', { numeric: true });
	const { compare } = new Intl.Collator(language === 'zh-Hant' ? 'zh-Hant' : language, { numeric: true });
	return {
		dataset: () => 0,
		report: (a, b) => reading.compare(firstNamed(a), firstNamed(b)),
		name: (a, b) => compare(a.name, b.name),
		money: (a, b) => (b.cost?.cny ?? -1) - (a.cost?.cny ?? -1),
		status: (a, b) => lifeOf(a) - lifeOf(b),
	};
}

/** Where a feature is first named: report and sentence; behind everything when it is not. */
function firstNamed({ quotes: [first] }: Sortable): string {
	return first ? `${first.report} ${first.sentence}` : '\uffff';
}

const lifeOf = ({ status }: Sortable): number => (status ? STATUSES.indexOf(status) : STATUSES.length);
