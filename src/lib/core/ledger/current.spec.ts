import { expect, test } from 'vitest';
import { exampleFigure } from '../../../../tests/example/ledger';
import { currentRows } from './current';
import type { LedgerRow } from './ledger';
import { countCostless, ledgerTotals } from './totals';

const townWide = { feature: null, projects: [], indicator: 'i' };
const next = { report: '2023', order: 1 };
const current = (rows: readonly LedgerRow[]) => [...currentRows(rows)].map(({ id }) => id);

test('a project keeps its cost where only the indicator that shared its figure has another a year later', () => {
	const rows = [
		exampleFigure('a', 1_000_000, { indicator: 'i' }),
		exampleFigure('later', 2_000_000, { ...townWide, ...next }),
	];
	expect(current(rows)).toEqual(['a', 'later']);
	expect(ledgerTotals(rows, countCostless(rows, ['a']))).toMatchObject([{ projects: 1, missing: 0, yuan: 3_000_000 }]);
});

test('its own later cost replaces it, whatever the indicator says', () => {
	const rows = [
		exampleFigure('first', 1, { feature: 'a', indicator: 'i' }),
		exampleFigure('second', 2, { feature: 'a', ...next }),
	];
	expect(current(rows)).toEqual(['second']);
});

test('what came in counts for the last year only, be it a project’s too', () => {
	const nature = 'debt_resolved';
	const rows = [
		exampleFigure('a', 1, { nature, indicator: 'i' }),
		exampleFigure('b', 2, { nature }),
		exampleFigure('later', 3, { nature, ...townWide, ...next }),
	];
	expect(current(rows)).toEqual(['b', 'later']);
});

test('a figure of several counts as long as it is the last of one of them', () => {
	const rows = [exampleFigure('shared', 1, { feature: 'a', also: ['b'] }), exampleFigure('a', 2, { order: 1 })];
	expect(current(rows)).toEqual(['shared', 'a']);
	expect(current([...rows, exampleFigure('b', 3, { order: 2 })])).toEqual(['a', 'b']);
});
