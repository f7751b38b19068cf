import { expect, test } from 'vitest';
import { legendOf } from './legend';

const road = { dataset: 'roads', kind: 'project', status: 'completion', certainty: 'schematic' } as const;
const park = { dataset: 'industry', kind: 'site', status: null, certainty: 'approximate' } as const;

test('a legend explains what is on the map, in the order of the vocabularies', () => {
	expect(legendOf([park, { ...road, status: null }, road])).toEqual({
		datasets: ['roads', 'industry'],
		statuses: ['completion', null],
		certainties: ['approximate', 'schematic'],
		places: ['site'],
	});
});

test('an empty map needs none', () => {
	expect(legendOf([])).toEqual({ datasets: [], statuses: [], certainties: [], places: [] });
});
