import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PICTURE_COLOURS } from './picture-colours';

test.each(['light', 'dark'] as const)('pictures are coloured as the page is in its %s look', (look) => {
	const [light = '', dark = ''] = readFileSync('src/app.css', 'utf8').split('prefers-color-scheme: dark');
	const css = { light, dark }[look];
	const decided = Object.keys(PICTURE_COLOURS[look]).map((name) => [
		name,
		new RegExp(`--${name}: (#\\w+);`).exec(css)?.[1],
	]);
	expect(Object.fromEntries(decided)).toEqual(PICTURE_COLOURS[look]);
});
