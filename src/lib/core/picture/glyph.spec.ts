import { expect, test } from 'vitest';
import { CERTAINTIES, KINDS, STATUSES } from '../feature/vocabulary';
import { glyph, OUTLINE_DASH, statusGlyph } from './glyph';

/** Area of a status sign's filling as a share of the full one, from its path: a circle or a pie slice. */
function filled(status: (typeof STATUSES)[number]): number {
	const path = statusGlyph(status).find(({ fill }) => fill)?.d;
	if (!path) return 0;
	const wedge = /^M0 0V-(\d+)A\S+ \S+ 0 (\d) 1 (\S+) (\S+)Z$/.exec(path);
	if (!wedge) return 1;
	const angle = Math.atan2(Number(wedge[3]), -Number(wedge[4]));
	return (angle < 0 ? angle + 2 * Math.PI : angle) / (2 * Math.PI);
}

test('the filling grows with the work: hollow, a quarter, a half, full', () => {
	const shares = STATUSES.map((status) => [status, Number(filled(status).toFixed(3))]);
	expect(Object.fromEntries(shares)).toMatchObject({
		identification: 0,
		preparation: 0.25,
		implementation: 0.5,
		completion: 1,
		completed: 1,
	});
});

test('cancelled and unknown statuses have signs of their own', () => {
	const signs = [statusGlyph('cancelled'), statusGlyph(null), statusGlyph('identification')].map((parts) =>
		JSON.stringify(parts),
	);
	expect(new Set(signs).size).toBe(3);
});

test('the outline tells the certainty', () => {
	for (const certainty of CERTAINTIES)
		expect(glyph('place', null, certainty).at(-1)).toMatchObject({ dash: OUTLINE_DASH[certainty], fill: false });
	const [surveyed, digitised] = [glyph('project', null, 'surveyed'), glyph('project', null, 'digitised')];
	expect(digitised.at(-1)!.stroke).toBeLessThan(surveyed.at(-1)!.stroke);
});

test('a place that was never measured is hollow', () => {
	const fillings = CERTAINTIES.map((certainty) =>
		glyph('place', null, certainty).some((p) => p.fill && p.paint === 'data'),
	);
	expect(fillings).toEqual([true, true, false, false]);
});

test('every sign stands on the ground’s colour and holds only numbers', () => {
	const signs = KINDS.flatMap((kind) =>
		[...STATUSES, null].flatMap((status) => CERTAINTIES.map((certainty) => glyph(kind, status, certainty))),
	);
	for (const parts of signs) {
		expect(parts[0]).toMatchObject({ paint: 'ground', fill: true });
		expect(parts.map(({ d }) => d).join('')).toMatch(/^[MVHLAZ\d .-]+$/);
	}
});

test('a place where something is done carries a dot, whatever the status, and no bar', () => {
	const drawn = glyph('site', null, 'schematic');
	expect(drawn.filter(({ paint, fill }) => paint === 'data' && fill)).toHaveLength(1);
	expect(drawn.some(({ d }) => d.includes('H3'))).toBe(false);
});
