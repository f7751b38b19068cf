import { expect, test } from 'vitest';
import { savedName } from './saved-name';

const day = '2026-11-23';

test('a file is named by what it shows, its language and its day', () => {
	const named = { town: 'North Town', language: 'en', day } as const;
	expect(savedName({ ...named, subject: { of: 'town' } })).toBe('north-town-en-2026-11-23');
	expect(savedName({ ...named, subject: { of: 'dataset', dataset: 'roads' } })).toBe('roads-en-2026-11-23');
	expect(savedName({ ...named, subject: { of: 'feature', kind: 'place', id: 'old-mill' } })).toBe(
		'old-mill-en-2026-11-23',
	);
});

test('the name of a town is brought to letters, digits and hyphens', () => {
	const named = { subject: { of: 'town' }, language: 'zh-Hans', day } as const;
	expect(savedName({ ...named, town: ' Lǜ / «Town» ' })).toBe('lu-town-zh-Hans-2026-11-23');
	expect(savedName({ ...named, town: '镇' })).toBe('map-zh-Hans-2026-11-23');
});
