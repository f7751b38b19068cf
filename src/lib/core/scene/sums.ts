import { rowsKnownAt, rowsLeft } from '../ledger/left';
import type { LedgerRow, LedgerTotal } from '../ledger/ledger';
import { countCostless, ledgerTotals } from '../ledger/totals';
import { WHOLE } from '../view/grammar';
import type { DeckSource } from './source';

/**
 * The sums of some projects and places as the ledger counts them once the report was read: one nature at a time, each
 * at its current figure, each figure of the text once.
 * @param features ids of all that is summed.
 * @param projects those of them that are projects.
 */
export function sumsOf(source: DeckSource, features: ReadonlySet<string>, projects: readonly string[]): LedgerTotal[] {
	const rows = rowsThen(source, features).filter(({ feature }) => feature !== null);
	return ledgerTotals(rows, costlessIn(source, projects));
}

/** The sums of the whole ledger once the report was read, town-wide figures too. */
export function allSums(source: DeckSource): LedgerTotal[] {
	const rows = rowsThen(source, new Set(source.features.map(({ id }) => id)));
	return ledgerTotals(rows, costlessIn(source, projectsThen(source)));
}

/** The projects that somebody had spoken of once the report was read, and those that no report ever names. */
export function projectsThen({ features, report }: DeckSource): string[] {
	return features
		.filter(({ properties }) => properties.kind === 'project')
		.filter(({ mentions }) => mentions.length === 0 || mentions.some((one) => one.report <= report.year))
		.map(({ id }) => id);
}

/** How many of some projects had stated no cost by then. */
export function costlessIn({ rows, report }: DeckSource, projects: readonly string[]): number {
	return countCostless(rowsKnownAt(rows, momentOf(report)), projects);
}

function rowsThen({ rows, report }: DeckSource, features: ReadonlySet<string>): LedgerRow[] {
	return rowsLeft(rows, { ...WHOLE, moment: momentOf(report) }, features);
}

/** The whole of a report, its plan too. */
const momentOf = ({ year }: DeckSource['report']): string => `${year}-plan`;
