import { DATASETS } from '../datasets';
import { COSTS } from '../feature/vocabulary';
import { sectionOf } from '../filter/filter-index';
import type { View } from '../view/grammar';
import { currentRows } from './current';
import type { LedgerRow } from './ledger';

const YUAN = 10_000;

/** What of a view the ledger obeys. */
export type LedgerView = Pick<View, 'datasets' | 'filter' | 'natures' | 'moment'>;

/**
 * The rows that a view leaves, in the order given. A figure goes with its projects and places; what is asked of money
 * and of where something is named, the figure has to meet itself. Town-wide figures stay unless something is asked
 * that only a project or place has.
 *
 * What counts is decided anew among the figures of the time and the part of the report that is looked at, for what is
 * left: in the review of 2022 a road may have cost less. Choosing a nature or a range of money leaves the figures that
 * count as they are: it may not bring back one that a later figure replaced.
 * @param left ids of the projects and places that the filter leaves.
 */
export function rowsLeft<Row extends LedgerRow>(
	rows: readonly Row[],
	{ datasets, filter, natures, moment }: LedgerView,
	left: ReadonlySet<string>,
): Row[] {
	const { kind, status, certainty, ask, money, named } = filter;
	const ofFeatures =
		datasets.length < DATASETS.length || kind.length + status.length + certainty.length > 0 || ask !== null;
	const belongs = (row: LedgerRow) =>
		row.feature === null ? !ofFeatures : left.has(row.feature) || row.also.some((id) => left.has(id));
	// As on the map: a time that no report told of, from an old link, leaves everything as it is now.
	const then = moment !== null && rows.some(({ report }) => moment.startsWith(report)) ? moment : null;
	const stands = (row: LedgerRow) =>
		(named.report === null || named.report === row.report) &&
		(named.part === null || (named.part === 'plan') === row.plan) &&
		(named.section === null || named.section === `${row.report}/${sectionOf(row.sentence)}`) &&
		(then === null || isKnownAt(row, then));
	const [least, most] = [(money.least ?? -Infinity) * YUAN, (money.most ?? Infinity) * YUAN];
	const kept = rows.filter((row) => belongs(row) && stands(row));
	const there = then === null ? kept : kept.map((row) => settledThen(row, rows, then));
	const current = currentRows(there, (id) => left.has(id));
	return there
		.filter(({ yuan }) => yuan >= least && yuan <= most)
		.filter(({ nature }) => natures.length === 0 || (nature !== null && natures.includes(nature)))
		.map((row) => (row.current === current.has(row) ? row : { ...row, current: current.has(row) }));
}

/** What a person settled holds once all the costs were known that they chose among: those of the report. */
function settledThen<Row extends LedgerRow>(row: Row, rows: readonly Row[], then: string): Row {
	if (row.settled.length === 0) return row;
	const unknown = rows.filter(
		(other) => other.report === row.report && other.nature && COSTS.includes(other.nature) && !isKnownAt(other, then),
	);
	const settled = row.settled.filter((id) => !unknown.some(({ feature, also }) => feature === id || also.includes(id)));
	return { ...row, settled };
}

/**
 * Whether a figure was known at a moment: `2022` is all of the reports before, and the review of that year; `2022-plan`
 * its plan too.
 */
export function isKnownAt({ report, plan }: Pick<LedgerRow, 'report' | 'plan'>, moment: string): boolean {
	const year = moment.slice(0, 4);
	return report < year || (report === year && (!plan || moment.endsWith('-plan')));
}
