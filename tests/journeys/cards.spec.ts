import { readFileSync } from 'node:fs';
import { resolve } from 'node:path/posix';
import type { APIRequestContext } from '@playwright/test';
import { DATASETS } from '../../src/lib/core/datasets';
import { features } from './reader/published';
import { expect, test } from './reader/reader';

const LANGUAGES = [
	{ base: '/', locale: 'zh_CN', site: '杨寨镇地图集' },
	{ base: '/zh-hant/', locale: 'zh_TW', site: '楊寨鎮地圖集' },
	{ base: '/en/', locale: 'en_GB', site: 'Yangzhai Town: town atlas' },
];
const PAGES = [
	['', 'index', 'index'],
	['budget/', 'index', 'budget'],
	['data/', 'index', 'data'],
	['print/', 'index', 'print'],
	['reports/2022/', 'index', 'reports/2022'],
	['present/2022/', 'index', 'present/2022'],
	['present/2022/hongde-plaza/', 'index', 'present/2022/hongde-plaza'],
	['presenter/2022/', 'index', 'presenter/2022'],
	['handout/2022/', 'index', 'handout/2022'],
	['embed/builder/', 'index', 'builder'],
	['projects/hongde-plaza/', 'projects/hongde-plaza', 'projects/hongde-plaza'],
	['places/liufan-village/', 'places/liufan-village', 'places/liufan-village'],
	['embed/', 'index', 'index'],
	['embed/roads/', 'roads', 'roads'],
	['embed/projects/hongde-plaza/', 'projects/hongde-plaza', 'projects/hongde-plaza'],
] as const;

/** Content of a head's elements by what they are called; two of one name would be a mistake, but for other languages. */
function headOf(html: string): Map<string, string[]> {
	const head = html.slice(0, html.indexOf('</head>'));
	const found = new Map<string, string[]>();
	for (const [, attributes] of head.matchAll(/<(?:meta|link)\s([^>]*?)\/?>/g)) {
		const read = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes!)?.[1];
		const value = read('content') ?? read('href') ?? '';
		for (const name of ['property', 'name', 'itemprop', 'type']) {
			const key = read(name);
			// One of Open Graph's elements may be what WeChat looks for as well.
			if (key) found.set(`${name} ${key}`, [...(found.get(`${name} ${key}`) ?? []), value]);
		}
	}
	return found;
}

const absolute = (page: string, address: string): string => resolve(page, address);

async function png(
	request: APIRequestContext,
	address: string,
): Promise<{ type: string; width: number; height: number }> {
	const response = await request.get(address);
	expect(response.status(), address).toBe(200);
	const body = await response.body();
	return {
		type: response.headers()['content-type'] ?? '',
		width: body.readUInt32BE(16),
		height: body.readUInt32BE(20),
	};
}

for (const { base, locale, site } of LANGUAGES)
	test(`${base}: every page says what a shared link shows, once`, async ({ request }) => {
		const language = base.slice(1);
		for (const [path, picture, document] of PAGES) {
			const page = `${base}${path}`;
			const head = headOf(await (await request.get(page)).text());
			const one = (name: string): string => {
				expect(head.get(name), `${page} ${name}`).toHaveLength(1);
				return head.get(name)![0]!;
			};
			expect(one('property og:title')).not.toBe('');
			expect(one('itemprop name')).toBe(one('property og:title'));
			expect(one('property og:description')).toBe(one('name description'));
			expect(one('property og:site_name')).toBe(site);
			expect(one('property og:locale')).toBe(locale);
			expect([locale, ...head.get('property og:locale:alternate')!].sort()).toEqual(['en_GB', 'zh_CN', 'zh_TW']);
			expect(one('name twitter:card')).toBe('summary_large_image');
			expect(absolute(page, one('property og:image'))).toBe(`/cards/${language}${picture}.png`);
			expect(one('itemprop image')).toBe(one('property og:image'));
			expect([one('property og:image:width'), one('property og:image:height')]).toEqual(['1200', '630']);
			expect(one('property og:image:alt')).not.toBe('');
			expect(absolute(page, one('type application/json+oembed'))).toBe(`/oembed/${language}${document}.json`);
		}
	});

test('the town, every dataset, every project and place has a picture of the promised size', async ({ request }) => {
	const own = [
		...['index', ...DATASETS],
		...features().map(({ properties: { kind, id } }) => `${kind === 'project' ? 'projects' : 'places'}/${id}`),
	];
	for (const path of own)
		expect(await png(request, `/cards/${path}.png`), path).toEqual({ type: 'image/png', width: 1200, height: 630 });
	for (const language of ['en/', 'zh-hant/'])
		expect(await png(request, `/cards/${language}index.png`)).toEqual({ type: 'image/png', width: 1200, height: 630 });
});

test('oEmbed: a map may be embedded, its frame and picture answer; any other page is a link', async ({ request }) => {
	for (const path of ['index', 'roads', 'projects/hongde-plaza', 'en/places/liufan-village', 'zh-hant/index']) {
		const address = `/oembed/${path}.json`;
		const document = (await (await request.get(address)).json()) as Record<string, string | number>;
		expect(document).toMatchObject({ version: '1.0', type: 'rich', thumbnail_width: 1200, thumbnail_height: 630 });
		const html = String(document.html);
		for (const attribute of ['title=', 'loading="lazy"', 'allow="fullscreen"', 'referrerpolicy="no-referrer"'])
			expect(html).toContain(attribute);
		expect(html).toContain(`width="${document.width}" height="${document.height}"`);
		const frame = absolute(`/oembed/${path}`, `../${/src="([^"]+)"/.exec(html)![1]!}`);
		for (const target of [`${frame.replace(/\/?$/, '/')}`, absolute(address, `../${String(document.thumbnail_url)}`)])
			expect((await request.get(target)).status(), target).toBe(200);
	}
	for (const path of ['budget', 'en/reports/2022', 'present/2022', 'builder']) {
		const document = (await (await request.get(`/oembed/${path}.json`)).json()) as Record<string, unknown>;
		expect(document).toMatchObject({ version: '1.0', type: 'link' });
		expect(document).not.toHaveProperty('html');
		expect(document.title).not.toBe('');
	}
});

test('the copy for offline carries the builder with its preview, and nothing that only other pages ask for', () => {
	const { files } = JSON.parse(readFileSync('build/_app/files.json', 'utf8')) as { files: [string, string][] };
	const kept = files.map(([file]) => file).filter((file) => /^(?:[^/]+\/)?(?:embed|oembed|cards|deploy)\//.test(file));
	const pages = kept.filter((file) => file.endsWith('/'));
	const folders = ['embed/', 'en/embed/', 'zh-hant/embed/'];
	expect(pages.sort()).toEqual(folders.flatMap((folder) => [folder, `${folder}builder/`]));
	const rest = kept.filter((file) => !file.endsWith('/') && !file.endsWith('/embed/builder/__data.json'));
	expect(rest.filter((file) => file !== 'embed/builder/__data.json')).toEqual([
		expect.stringMatching(/^embed\/frame\.[0-9a-f]{8}\.js$/),
	]);
});
