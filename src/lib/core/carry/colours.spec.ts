import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOURS } from './colours';

test('files are coloured as the map is on light ground', () => {
	const css = readFileSync('src/app.css', 'utf8');
	const light = Object.fromEntries(
		Object.keys(COLOURS).map((dataset) => [dataset, new RegExp(`--${dataset}: (#\\w+);`).exec(css)?.[1]]),
	);
	expect(light).toEqual(COLOURS);
});
