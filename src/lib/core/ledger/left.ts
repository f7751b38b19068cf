import { parseMoment } from '../atlas/moment';
import { DATASETS } from '../datasets';
import { COSTS } from '../feature/vocabulary';
import { YUAN } from '../filter/filter';
import { sectionOf } from '../filter/filter-index';
import type { View } from '../view/grammar';
import { currentRows } from './current';
import type { LedgerRow } from './ledger';

/** What of a view the ledger obeys. */
export type LedgerView = Pick<View, 'datasets' | 'filter' | 'natures' | 'moment'>;

/**
 * The rows that a view leaves, in the order given. A figure goes with its projects and places, and is told as the
 * figure of those of them that are left; what is asked of money and of where something is named, the figure has to meet
 * itself. Town-wide figures stay unless something is asked that only a project or place has.
 *
 * What counts is decided anew among the figures of the time and the part of the report that is looked at, for what is
 * left: in the review of 2022 a road may have cost less. Choosing a nature or a range of money leaves the figures that
 * count as they are: it may not bring back one that a later figure replaced.
 * @param view its moment is null or one that the reports have, as `momentsOf` lists them.
 * @param left ids of the projects and places that the filter leaves.
 */
export function rowsLeft<Row extends LedgerRow>(
	rows: readonly Row[],
	{ datasets, filter, natures, moment: then }: LedgerView,
	left: ReadonlySet<string>,
): Row[] {
	const { kind, status, certainty, ask, money, named } = filter;
	const ofFeatures =
		datasets.length < DATASETS.length || kind.length + status.length + certainty.length > 0 || ask !== null;
	const belongs = (row: LedgerRow) =>
		row.feature === null ? !ofFeatures : left.has(row.feature) || row.also.some((id) => left.has(id));
	const stands = (row: LedgerRow) =>
		(named.report === null || named.report === row.report) &&
		(named.part === null || (named.part === 'plan') === row.plan) &&
		(named.section === null || named.section === `${row.report}/${sectionOf(row.sentence)}`) &&
		(then === null || isKnownAt(row, then));
	const [least, most] = [(money.least ?? -Infinity) * YUAN, (money.most ?? Infinity) * YUAN];
	const kept = rows.filter((row) => belongs(row) && stands(row)).map((row) => narrowed(row, left));
	const there = then === null ? kept : kept.map((row) => settledThen(row, rows, then));
	const current = currentRows(there);
	return there
		.filter(({ yuan }) => yuan >= least && yuan <= most)
		.filter(({ nature }) => natures.length === 0 || (nature !== null && natures.includes(nature)))
		.map((row) => (row.current === current.has(row) ? row : { ...row, current: current.has(row) }));
}

/** A row as the figure of those of its projects and places that are left. */
function narrowed<Row extends LedgerRow>(row: Row, left: ReadonlySet<string>): Row {
	if (row.feature === null || (left.has(row.feature) && row.also.every((id) => left.has(id)))) return row;
	const [feature = null, ...also] = [row.feature, ...row.also].filter((id) => left.has(id));
	return { ...row, feature, also, projects: row.projects.filter((id) => left.has(id)) };
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

/** The rows that were known at a moment; all of them where it is null. */
export const rowsKnownAt = <Row extends LedgerRow>(rows: readonly Row[], moment: string | null): readonly Row[] =>
	moment === null ? rows : rows.filter((row) => isKnownAt(row, moment));

/**
 * Whether a figure was known at a moment: `2022` is all of the reports before, and the review of that year; `2022-plan`
 * its plan too.
 */
export function isKnownAt({ report, plan }: Pick<LedgerRow, 'report' | 'plan'>, moment: string): boolean {
	const then = parseMoment(moment);
	return report < then.report || (report === then.report && (!plan || then.part === 'plan'));
}
