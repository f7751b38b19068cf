import { expect, test } from 'vitest';
import type { Shape } from '../picture/picture';
import { PLAIN } from './options';
import { openingBounds, shownEntries, shownShapes, type Showable } from './shown';

const entry = (one: Partial<Showable> & { id: string }): Showable => ({
	dataset: 'roads',
	status: null,
	shownBy: [one.id],
	bounds: [114, 31, 114, 31],
	...one,
});
const ENTRIES = [
	entry({ id: 'road', status: 'completion', bounds: [114, 31, 114.1, 31.2] }),
	entry({ id: 'park', dataset: 'industry', status: 'preparation', shownBy: ['works'] }),
	entry({ id: 'works', dataset: 'industry' }),
	entry({ id: 'nowhere', dataset: 'industry', shownBy: [], bounds: null }),
];
const SHAPES = [
	{ id: 'road', dataset: 'roads' },
	{ id: 'works', dataset: 'industry' },
] as Shape[];
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);

test('the whole town shows the datasets that are on, a dataset its own, a feature itself', () => {
	expect(ids(shownEntries(ENTRIES, { of: 'town' }, { ...PLAIN, datasets: ['roads'] }))).toEqual(['road']);
	const industry = shownEntries(ENTRIES, { of: 'dataset', dataset: 'industry' }, PLAIN);
	expect(ids(industry)).toEqual(['park', 'works', 'nowhere']);
	const park = shownEntries(ENTRIES, { of: 'feature', kind: 'project', id: 'park' }, { ...PLAIN, datasets: [] });
	expect(ids(park)).toEqual(['park']);
});

test('a status leaves those that have it; what says nothing of its own is unknown', () => {
	const left = (status: typeof PLAIN.status) => ids(shownEntries(ENTRIES, { of: 'town' }, { ...PLAIN, status }));
	expect(left(['preparation'])).toEqual(['park']);
	expect(left(['unknown'])).toEqual(['works', 'nowhere']);
});

test('a project that stands at a place is shown by its shape', () => {
	const park = shownEntries(ENTRIES, { of: 'town' }, { ...PLAIN, status: ['preparation'] });
	expect(ids(shownShapes(SHAPES, park, { of: 'town' }, PLAIN))).toEqual(['works']);
	expect(shownShapes(SHAPES, park, { of: 'town' }, { datasets: ['roads'] })).toEqual([]);
});

test('a map opens on all of its subject with room around it, the town as it always does', () => {
	expect(openingBounds(ENTRIES, { of: 'town' })).toBeNull();
	expect(openingBounds([ENTRIES[3]!], { of: 'dataset', dataset: 'industry' })).toBeNull();
	const [west, south, east, north] = openingBounds(ENTRIES, { of: 'dataset', dataset: 'roads' })!;
	expect([west < 114, south < 31, east > 114.1, north > 31.2]).toEqual([true, true, true, true]);
	const point = openingBounds([ENTRIES[2]!], { of: 'dataset', dataset: 'industry' })!;
	expect(point[2] - point[0]).toBeCloseTo(0.02);
});
