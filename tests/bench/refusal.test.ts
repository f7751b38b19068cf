import { expect, it } from 'vitest';
import { whyRefused } from './refusal';

const page = { label: 'Leaflet', expected: ['a', 'b', 'c'], shown: ['c', 'b', 'a'], errors: [] };

it('compares pages that show the same, in any order', () => expect(whyRefused(page)).toBeUndefined());

it('says what is missing and what is too many', () => {
	expect(whyRefused({ ...page, shown: ['a', 'x'] })).toBe(
		'Leaflet shows 2 features where all pages are to show 3: without b, c, with x.',
	);
});

it('passes on a page error, its first line', () => {
	expect(whyRefused({ ...page, errors: ['L is not defined\n at x'] })).toBe(
		'Leaflet reports an error: L is not defined',
	);
});

it('does not compare empty maps', () => {
	expect(whyRefused({ ...page, expected: [], shown: [] })).toMatch(/no feature at all/);
});
