import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	parse,
	wcagContrast,
	type Color,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { palettes } from '../../../tests/example/stylesheet';
import { DATASETS } from '../core/datasets';

const distance = differenceCiede2000();
const pairs = DATASETS.flatMap((a, i) => DATASETS.slice(i + 1).map((b) => [a, b] as const));
/** Sight by what it makes of a colour; the simulations are Machado, Oliveira and Fernandes 2009, in full. */
const SIGHTS: Readonly<Record<string, (color: Color) => Color | undefined>> = {
	normal: (color) => color,
	protanopia: filterDeficiencyProt(1),
	deuteranopia: filterDeficiencyDeuter(1),
	tritanopia: filterDeficiencyTrit(1),
};

describe.each(Object.entries(palettes()))('the %s scheme', (_, palette) => {
	test.each(Object.entries(SIGHTS))('datasets stay apart in %s', (_sight, see) => {
		const seen = (name: keyof typeof palette) => see(parse(palette[name])!)!;
		const close = pairs.filter(([a, b]) => distance(seen(a), seen(b)) < 14);
		expect(close).toEqual([]);
	});

	test('every dataset stands out from the ground, and words from it more', () => {
		for (const dataset of DATASETS) expect(wcagContrast(palette[dataset], palette.ground)).toBeGreaterThanOrEqual(3);
		expect(wcagContrast(palette.ink, palette.ground)).toBeGreaterThanOrEqual(7);
		expect(wcagContrast(palette.quiet, palette.ground)).toBeGreaterThanOrEqual(4.5);
		expect(wcagContrast(palette.halo, palette.ground)).toBeGreaterThanOrEqual(4.5);
	});

	test('no colour is missing', () => {
		expect(Object.entries(palette).filter(([, color]) => !parse(color))).toEqual([]);
	});
});
