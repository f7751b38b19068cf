import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

/** The example town says in `town.json` that its site is published at https://town.example/atlas/. */
const SITE = 'https://town.example/atlas/';
let folder: string;
let server: typeof import('../../src/lib/server/site');
let documents: typeof import('../../src/lib/server/embed/oembed');
let heads: typeof import('../../src/lib/server/embed/page-head');
let published: typeof import('../../src/lib/server/embed/published-site');

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'published-'));
	cpSync('tests/geodata/base', folder, { recursive: true });
	vi.stubEnv('GEODATA', folder);
	server = await import('../../src/lib/server/site');
	documents = await import('../../src/lib/server/embed/oembed');
	heads = await import('../../src/lib/server/embed/page-head');
	published = await import('../../src/lib/server/embed/published-site');
});
afterEach(() => vi.stubEnv('SITE', ''));
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

const page = (title: string) =>
	`<head><title>${title}</title><meta name="description" content="&quot;A&quot; &amp; b"/></head><p>text</p>`;

test('oEmbed names full addresses where the town says where it is published', async () => {
	const document = await documents.oembedOf(server.loadSite(), 'en/places/east-village');
	expect(document.provider_url).toBe(`${SITE}en/`);
	expect(document.thumbnail_url).toBe(`${SITE}cards/en/places/east-village.png`);
	expect(document.html).toContain(`src="${SITE}en/embed/places/east-village/"`);
});

test('SITE wins, with a slash or without; what is no address is refused', async () => {
	vi.stubEnv('SITE', 'https://portal.example');
	const document = await documents.oembedOf(server.loadSite(), 'index');
	expect(document.provider_url).toBe('https://portal.example/');
	for (const wrong of [
		'portal.example',
		'/atlas/',
		'javascript:alert(1)',
		'https://a b/',
		'https://a/x;y',
		'https://a/{x}/',
	]) {
		vi.stubEnv('SITE', wrong);
		expect(() => published.publishedSite({ site: '' }), wrong).toThrow(/SITE came/);
	}
});

test('while nobody says it, addresses lead from the document itself', () => {
	expect(published.publishedSite({ site: '' })).toBe('');
	expect(published.prefixFor('', 'oembed/en/projects/x.json')).toBe('../../../');
	expect(published.prefixFor('', 'oembed/index.json')).toBe('../');
});

test('a page names itself, its languages and its picture, and writes what it read', async () => {
	const html = await heads.withPageHead(
		page('East village · Sample Town: town atlas'),
		'en/places/east-village/',
		'en',
	);
	expect(html).toContain('<meta property="og:title" itemprop="name" content="East village">');
	expect(html).toContain('<meta property="og:site_name" content="Sample Town: town atlas">');
	expect(html).toContain('itemprop="description" content="&quot;A&quot; &amp; b">');
	expect(html).toContain(`<meta property="og:url" content="${SITE}en/places/east-village/">`);
	expect(html).toContain(`<link rel="canonical" href="${SITE}en/places/east-village/">`);
	for (const [tag, path] of [
		['zh-Hans', ''],
		['zh-Hant', 'zh-hant/'],
		['en', 'en/'],
	])
		expect(html).toContain(`<link rel="alternate" hreflang="${tag}" href="${SITE}${path}places/east-village/">`);
	expect(html).toContain(`content="${SITE}cards/en/places/east-village.png"`);
	expect(html).toContain(`href="${SITE}oembed/en/places/east-village.json" title="East village"`);
});

test('an embedded map has its own canonical page and languages; they are not said twice', async () => {
	const html = await heads.withPageHead(page('East village'), 'embed/places/east-village/', undefined);
	expect(html).toContain('og:url');
	expect(html).not.toContain('rel="canonical"');
	expect(html).not.toContain('hreflang');
	expect(html).toContain(`href="${SITE}oembed/places/east-village.json"`);
});

test('pages of nothing have no card: what was removed, and the one for wrong addresses', async () => {
	for (const path of ['places/old-market/', 'embed/places/old-market/', '404', 'en/404'])
		expect(await heads.withPageHead(page('Gone'), path, undefined)).toBe(page('Gone'));
});
