import { expect, test } from 'vitest';
import { tabCache, versionCache, versionOfCache, wordAddress } from './names';

test('the name of a cache says its version, to the site in the same folder only', () => {
	const name = versionCache('/atlas/', '0123abc');
	expect(versionOfCache('/atlas/', name)).toBe('0123abc');
	for (const scope of ['/', '/atlas/en/', '/atl']) expect(versionOfCache(scope, name)).toBeNull();
	expect(versionOfCache('/atlas/', tabCache('/atlas/'))).toBeNull();
	expect(versionOfCache('/atlas/', 'something else')).toBeNull();
});

test('the word for a dear line lies inside the site', () => {
	expect(wordAddress('/atlas/')).toMatch(/^\/atlas\/\?/);
});
