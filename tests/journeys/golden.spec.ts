import { extname } from 'node:path';
import { goldenAddresses } from '../golden/golden';
import { expect, test } from './reader/reader';

/** What an address promises by its ending; a server may say more, a charset. */
const TYPES: Readonly<Record<string, RegExp>> = {
	'': /^text\/html/,
	'.html': /^text\/html/,
	'.json': /^application\/json/,
	'.geojson': /^application\/geo\+json/,
	'.png': /^image\/png/,
	'.js': /^(?:text|application)\/javascript/,
	'.csv': /^text\/csv/,
};

test('every address that was ever public answers, with what it promises', async ({ request }) => {
	test.setTimeout(240_000);
	const wrong: string[] = [];
	const ask = async (address: string) => {
		const response = await request.get(address, { maxRedirects: 0 });
		const type = response.headers()['content-type'] ?? '';
		const expected = TYPES[extname(address)] ?? /./;
		if (response.status() !== 200 || (expected.source !== '.' && !expected.test(type)))
			wrong.push(`${address}: came ${response.status()} ${type}`);
	};
	const addresses = goldenAddresses();
	for (let i = 0; i < addresses.length; i += 20) await Promise.all(addresses.slice(i, i + 20).map(ask));
	expect(wrong).toEqual([]);
});
