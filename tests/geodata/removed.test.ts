import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/** The example town has removed a place, of which its `removed.json` tells, and a project without anything instead. */
let folder: string;
let pages: typeof import('../../src/lib/server/feature-page');
let frames: typeof import('../../src/lib/server/embed/frame-page');

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'removed-'));
	cpSync(join(import.meta.dirname, 'base'), folder, { recursive: true });
	vi.stubEnv('GEODATA', folder);
	pages = await import('../../src/lib/server/feature-page');
	frames = await import('../../src/lib/server/embed/frame-page');
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

test('the page of a removed feature stays in every language, embedded too', () => {
	const places = pages.featureEntries('place');
	for (const lang of [undefined, 'zh-hant', 'en']) {
		expect(places).toContainEqual(lang ? { id: 'old-market', lang } : { id: 'old-market' });
		const path = 'places/old-market';
		expect(frames.frameEntries()).toContainEqual(lang ? { path, lang } : { path });
	}
	expect(pages.featureEntries('project')).toContainEqual({ id: 'south-road' });
	expect(places).not.toContainEqual({ id: 'south-road' });
});

test('it says the name, when, why, and what to see instead', () => {
	const { removed } = pages.loadFeaturePage('place', { id: 'old-market', lang: 'en' });
	expect(removed).toMatchObject({ name: 'Old market', original: '老市场', dataset: 'services' });
	expect(removed!.when).toContain('1 May 2023');
	expect(removed!.why).toBe('The corrected report no longer names it.');
	expect(removed!.instead).toMatchObject([{ id: 'kindergarten', kind: 'project', dataset: 'services' }]);
	expect(removed!.description).toContain('Old market');
	const chinese = pages.loadFeaturePage('place', { id: 'old-market' }).removed!;
	expect(chinese.name).toBe('老市场');
	expect(chinese.when).toContain('2023年5月1日');
	expect(chinese.original).toBeNull();
	const traditional = pages.loadFeaturePage('place', { id: 'old-market', lang: 'zh-hant' }).removed!;
	expect([traditional.name, traditional.why]).toEqual(['老市場', '更正後的報告不再提到它。']);
	expect(frames.loadFramePage({ path: 'places/old-market', lang: 'en' })).toEqual({ removed });
});

test('one without anything instead names nothing', () => {
	const { removed, page } = pages.loadFeaturePage('project', { id: 'south-road', lang: 'en' });
	expect(page).toBeNull();
	expect(removed).toMatchObject({ instead: [], dataset: null });
	expect(removed!.when).toContain('29 February 2024');
});

test('an embedded map stays under a former id, where what its address says is not lost', () => {
	const frame = frames.loadFramePage({ path: 'projects/lamps', lang: 'en' });
	expect(frame).toEqual(frames.loadFramePage({ path: 'projects/east-village-lamps', lang: 'en' }));
	expect(frame).toMatchObject({ subject: { of: 'feature', kind: 'project', id: 'east-village-lamps' } });
});

test('what is there has its page as ever, and what never was has none', () => {
	expect(pages.loadFeaturePage('place', { id: 'east-village' }).page?.entry.id).toBe('east-village');
	expect(() => pages.loadFeaturePage('place', { id: 'never-was' })).toThrow();
	expect(() => pages.loadFeaturePage('project', { id: 'old-market' })).toThrow();
});
