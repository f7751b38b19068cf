import { EXPORTS } from './read-back';

/** What is measured of taking away and bringing in, in milliseconds. */
export const CARRY_METRICS = [
	{ id: 'ledger', label: 'ledger: filter to painted, median' },
	{ id: 'ledgerP95', label: 'ledger: filter to painted, 95th percentile' },
	...EXPORTS.map((format) => ({ id: format, label: `export: ${format}` })),
	{ id: 'import', label: 'import' },
	{ id: 'importTask', label: 'import: longest task of the main thread' },
] as const;
export type CarryMetric = (typeof CARRY_METRICS)[number]['id'];
