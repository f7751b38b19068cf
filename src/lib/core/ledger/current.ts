import { COSTS } from '../feature/vocabulary';
import type { LedgerRow } from './ledger';

/**
 * The rows that count among the given ones, in whatever order these come.
 *
 * A project or place has one cost, be it an investment or a total investment: the figure that stands last in reading
 * order, or the one of the last report that a person settled on. Of any other nature it has the last figure. A figure
 * that several take theirs from counts as long as it counts for one of them.
 *
 * An indicator is about its year: of one nature the last report's figures count, for what came in last year and what
 * came in this year are no sum of anything. What a project costs is not about a year: it counts until the project has
 * another cost, whatever indicator shares its figure.
 */
export function currentRows<Row extends LedgerRow>(rows: readonly Row[]): ReadonlySet<Row> {
	/** Of each feature the last row of every kind: a handful, so that a list is faster than another map. */
	const last = new Map<string, LedgerRow[]>();
	const years = new Map<string, string>();
	const learn = (feature: string, row: LedgerRow) => {
		const known = last.get(feature);
		const at = known?.findIndex((other) => isOneKind(row, other)) ?? -1;
		if (!known) last.set(feature, [row]);
		else if (at === -1) known.push(row);
		else if (replaces(row, known[at]!, feature)) known[at] = row;
	};
	for (const row of rows) {
		if (row.feature !== null) learn(row.feature, row);
		for (const feature of row.also) learn(feature, row);
		if (row.indicator === null) continue;
		const kind = kindOf(row);
		if ((years.get(kind) ?? '') < row.report) years.set(kind, row.report);
	}
	const isLastOf = (feature: string, row: LedgerRow) => last.get(feature)!.includes(row);
	const isOfYear = (row: LedgerRow) =>
		row.indicator === null || row.nature === null || years.get(kindOf(row)) === row.report;
	const counts = (row: LedgerRow): boolean => {
		if (row.feature === null) return isOfYear(row);
		if (!isCost(row) && !isOfYear(row)) return false;
		return isLastOf(row.feature, row) || row.also.some((id) => isLastOf(id, row));
	};
	return new Set(rows.filter(counts));
}

function replaces(row: LedgerRow, known: LedgerRow, feature: string): boolean {
	if (row.report !== known.report) return row.report > known.report;
	const settled = Number(row.settled.includes(feature)) - Number(known.settled.includes(feature));
	return settled === 0 ? row.order > known.order : settled > 0;
}

const isCost = ({ nature }: LedgerRow): boolean => nature !== null && COSTS.includes(nature);
const isOneKind = (a: LedgerRow, b: LedgerRow): boolean =>
	(a.nature === b.nature && a.target === b.target) || (isCost(a) && isCost(b));
const kindOf = ({ nature, target }: LedgerRow): string => `${nature} ${target}`;
