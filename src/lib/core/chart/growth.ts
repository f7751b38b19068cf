import type { IndicatorSummary } from '../atlas/data-page';
import { DATASETS } from '../datasets';
import type { LedgerRow } from '../ledger/ledger';
import { isKnownAt } from '../ledger/left';
import type { View } from '../view/grammar';

/** One measure: how it grew, and how it is to grow, in per cent; null where the report does not say. */
export interface Growth {
	id: string;
	name: string;
	grew: IndicatorSummary | null;
	goal: IndicatorSummary | null;
}

/** How the id of a goal begins; the rest is the id of the indicator it is a goal for, where there is one. */
const GOAL = 'target-';

/** Measures that grew, or are to grow by so many per cent; a goal stands beside its indicator. */
export function growthsOf(indicators: readonly IndicatorSummary[]): Growth[] {
	const goals = indicators.filter(({ target, unit }) => target && unit === '%');
	const grown = indicators.filter(({ growth, target }) => growth !== null && !target);
	const goalOf = (id: string) => goals.find((goal) => goal.id === GOAL + id) ?? null;
	const alone = goals.filter(({ id }) => !grown.some((one) => GOAL + one.id === id));
	return [
		...grown.map((grew) => ({ id: grew.id, name: grew.name, grew, goal: goalOf(grew.id) })),
		...alone.map((goal) => ({ id: goal.id, name: goal.name, grew: null, goal })),
	];
}

/** Amounts of money that no project has, the largest first; results and goals alike. */
export function amountsOf(indicators: readonly IndicatorSummary[]): IndicatorSummary[] {
	return indicators.filter(({ unit }) => unit === 'CNY').sort((a, b) => b.value - a.value);
}

/** What of a view an indicator can meet. */
export type IndicatorView = Pick<View, 'datasets' | 'filter' | 'natures' | 'moment'>;

/**
 * The indicators that a view leaves: those of money go with their rows of the ledger, the others stay unless something
 * is asked that they cannot have, a dataset or a status or an amount.
 * @param rows what the view leaves of the ledger.
 */
export function indicatorsLeft(
	indicators: readonly IndicatorSummary[],
	rows: readonly Pick<LedgerRow, 'indicator' | 'alsoIndicators'>[],
	{ datasets, filter, natures, moment }: IndicatorView,
): readonly IndicatorSummary[] {
	const { kind, status, certainty, money, ask, named, funded } = filter;
	const isTownWide =
		datasets.length === DATASETS.length &&
		[kind, status, certainty, natures].every(({ length }) => length === 0) &&
		[money.least, money.most, ask, named.section].every((asked) => asked === null) &&
		!funded;
	const there = new Set(
		rows.flatMap(({ indicator, alsoIndicators }) => (indicator ? [indicator, ...alsoIndicators] : [])),
	);
	return indicators.filter(({ id, unit, target, quote: { report } }) => {
		if (unit === 'CNY') return there.has(id);
		const isThen = moment === null || isKnownAt({ report, plan: target }, moment);
		const isNamed = named.report === null || named.report === report;
		return isTownWide && isThen && isNamed && (named.part === null || (named.part === 'plan') === target);
	});
}
