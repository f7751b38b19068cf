import { readFileSync } from 'node:fs';
import { interpolate, parse, wcagContrast, type Color } from 'culori';
import { expect, test } from 'vitest';
import { palettes } from '../../../../tests/example/stylesheet';

const css = readFileSync('src/lib/features/present/stage.css', 'utf8');
const dark = css.indexOf('@media screen and (prefers-color-scheme: dark)');

/** Colours of text that the stage decides itself, in the rules of one scheme. */
const ownColours = (rules: string): Record<string, string> =>
	Object.fromEntries(
		[...rules.matchAll(/--(quiet|link|stamp): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value!]),
	);

/** Share of the ground in what lies over the map. */
const share = Number(/--card: color-mix\(in srgb, var\(--ground\) (\d+)%, transparent\)/.exec(css)?.[1]) / 100;

const schemes = [
	['light', palettes().light, ownColours(css.slice(0, dark))],
	['dark', palettes().dark, ownColours(css.slice(dark))],
] as const;

test('what lies over the map is of the ground’s colour at 92 %', () => expect(share).toBe(0.92));

test.each(schemes)('%s: every text keeps 7:1 over the card, whatever of the map shines through', (_, palette, own) => {
	expect(Object.keys(own).sort()).toEqual(['link', 'quiet', 'stamp']);
	const grounds: Color[] = Object.values(palette).map(
		(shining) => interpolate([palette.ground, shining], 'rgb')(1 - share) as Color,
	);
	const texts = { ink: palette.ink, ...own };
	const weak = Object.entries(texts).flatMap(([name, text]) => {
		const least = Math.min(...grounds.map((ground) => wcagContrast(parse(text)!, ground)));
		return least < 7 ? [`${name}: ${least.toFixed(2)}`] : [];
	});
	expect(weak).toEqual([]);
});

test.each(schemes)('%s: names on the map keep 7:1 to the ground that they are edged with', (_, palette, own) => {
	for (const text of [palette.ink, own['quiet']!]) expect(wcagContrast(text, palette.ground)).toBeGreaterThanOrEqual(7);
});
