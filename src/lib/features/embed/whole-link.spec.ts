import { expect, test } from 'vitest';
import { PLAIN } from '../../core/embed/options';
import { wholeAddress } from './whole-link';

const { datasets, status, select, camera } = PLAIN;
const NOTHING = { datasets, status, select, camera };
const SITE = 'https://town.example/atlas/';

test.each([
	['the town', SITE, {}, null, ''],
	['a dataset', `${SITE}?datasets=roads`, {}, null, '?datasets=roads'],
	['a dataset that is off', `${SITE}?datasets=roads`, { datasets: ['services'] }, null, '?datasets=none'],
	[
		'a choice',
		SITE,
		{ datasets: ['roads', 'villages'], status: ['completion'] },
		null,
		'?datasets=roads,villages&status=completion&rest=hidden',
	],
	['another selection', `${SITE}?select=a`, { select: 'b' }, null, '?select=b'],
	[
		'a view',
		SITE,
		{ camera: { zoom: 12, center: [114, 31.5] } },
		'survey',
		'?camera=12.00/31.50000/114.00000&base=survey',
	],
] as const)('%s is kept on the way to the whole map', (_, whole, change, basemap, query) => {
	expect(wholeAddress(whole, { ...NOTHING, ...change }, basemap)).toBe(`${SITE}${query}`);
});
