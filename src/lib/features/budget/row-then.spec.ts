import { expect, test } from 'vitest';
import { exampleFigure } from '../../../../tests/example/ledger';
import type { Row } from '../../core/atlas/entry';
import { byId } from './lookup';
import { rowThen } from './row-then';

const road: Row = {
	...{ id: 'a', kind: 'project', dataset: 'roads', name: '甲路', status: 'preparation', cost: null, shownBy: [] },
};
const row = {
	...exampleFigure('a', 1),
	...{
		name: '甲路',
		kind: road.kind,
		dataset: road.dataset,
		status: 'completion' as const,
		contradicted: false,
		owners: [],
		section: '',
	},
};

test('a row tells the status of the time that is looked at', () => {
	expect(rowThen(row, byId([road]))).toEqual({ ...row, status: 'preparation' });
});

test('what is as it was, and what is nobody’s, is the same row', () => {
	expect(rowThen(row, byId([{ ...road, status: 'completion' }]))).toBe(row);
	expect(rowThen(row, byId<Row>([]))).toBe(row);
});
