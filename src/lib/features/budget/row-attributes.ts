import type { LedgerEntry } from '../../core/atlas/ledger-page';

/** What the element of a row of the ledger says of itself; row 1 is the head. */
export function rowAttributes({ id, current }: LedgerEntry, index: number, isLit: boolean) {
	return {
		role: 'row',
		'aria-rowindex': index + 2,
		'data-row': id,
		class: ['ledger-line', 'ledger-row', isLit && 'lit', !current && 'past'].filter(Boolean).join(' '),
	};
}
