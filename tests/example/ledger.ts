import type { LedgerRow } from '../../src/lib/core/ledger/ledger';

/** A figure of the review of 2022 that is the cost of one project and counts; everything else is plain. */
export function exampleFigure(id: string, yuan: number, change: Partial<LedgerRow> = {}): LedgerRow {
	return {
		id,
		order: 0,
		figure: `${yuan}元`,
		yuan,
		qualifier: 'exact',
		nature: 'investment',
		target: false,
		feature: id,
		also: [],
		indicator: null,
		alsoIndicators: [],
		projects: [id],
		settled: [],
		reason: null,
		report: '2022',
		sentence: 's1-1-1-1',
		start: 0,
		exact: `投资${yuan}元`,
		plan: false,
		current: true,
		...change,
	};
}
