import { readFileSync, readdirSync } from 'node:fs';
import { DATASETS } from '../../src/lib/core/datasets';
import { expect, test, watchFaults } from './reader/reader';
import { features } from './reader/published';
import { publishedDeck } from './reader/published-deck';
import { untilLive } from './reader/live-map';

const LANGUAGES = ['', 'en/', 'zh-hant/'];
/** A presentation without a scene opens on its first; the presenter's window is opened by a key. */
const OPENING = 'present/2022/';
const WINDOW = 'presenter/2022/';
const featurePages = (): string[] =>
	features().map(({ properties: { kind, id } }) => `${kind === 'project' ? 'projects' : 'places'}/${id}/`);
/** Maps for other people's pages: the site itself links to none of them. */
const frames = (): string[] =>
	['', ...DATASETS.map((dataset) => `${dataset}/`), ...featurePages()].map((path) => `embed/${path}`);
const pages = (): string[] => [
	...['', 'budget/', 'data/', 'print/', 'reports/2022/', 'handout/2022/', 'embed/builder/', OPENING, WINDOW],
	...publishedDeck('2022').scenes.map(({ id }) => `${OPENING}${id}/`),
	...featurePages(),
	...frames(),
];
const inLanguages = (paths: readonly string[]) =>
	LANGUAGES.flatMap((language) => paths.map((path) => `/${language}${path}`));
const allPages = () => inLanguages(pages());
/** Pages of a host, to be read and copied: they belong to no language of the site. */
const EXAMPLES = '/embed/examples/';
const fileOf = (path: string) => `build${path}${path.endsWith('/') ? 'index.html' : '.html'}`;

/** Values of an attribute, with the entities that HTML writers use undone. */
const attributes = (html: string, name: string): string[] =>
	[...html.matchAll(new RegExp(`<[a-z][^>]*?\\s${name}="([^"]*)"`, 'gi'))].map(([, value]) =>
		value!.replaceAll('&amp;', '&'),
	);
const bodyOf = (html: string): string => html.slice(html.indexOf('<body')).replace(/<script[\s\S]*?<\/script>/g, '');

test('every page answers, with one h1, a title and no id twice', async ({ request }) => {
	for (const path of allPages()) {
		const response = await request.get(path, { maxRedirects: 0 });
		expect(response.status(), path).toBe(200);
		const html = await response.text();
		expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
		expect(/<title>([^<]+)<\/title>/.exec(html)?.[1]?.trim() ?? '', path).not.toBe('');
		expect(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '', path).not.toBe('');
		const ids = attributes(bodyOf(html), 'id');
		expect(
			ids.filter((id, i) => ids.indexOf(id) !== i),
			path,
		).toEqual([]);
	}
});

test('every part of a page has its styles in it', () => {
	for (const path of allPages()) {
		const html = readFileSync(fileOf(path), 'utf8');
		const asked = new Set(attributes(html, 'class').flatMap((classes) => classes.match(/(?<!\S)s-\w+(?!\S)/g) ?? []));
		expect(asked.size, path).toBeGreaterThan(0);
		const sheets = attributes(html, 'href').filter((href) => href.endsWith('.css'));
		const styles = [
			...[...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style]) => style!),
			...sheets.map((href) => readFileSync(`build${new URL(href, `http://site${path}`).pathname}`, 'utf8')),
		].join('');
		expect(
			[...asked].filter((name) => !new RegExp(`\\.${name}(?!\\w)`).test(styles)),
			path,
		).toEqual([]);
	}
});

test('every title of a language is its own', () => {
	for (const language of LANGUAGES) {
		const titles = pages()
			// The map of the town is called the same wherever it is shown.
			.filter((path) => path !== OPENING && path !== 'embed/')
			.map((path) => /<title>([^<]+)</.exec(readFileSync(fileOf(`/${language}${path}`), 'utf8'))![1]!);
		const twice = titles.filter((title, i) => titles.indexOf(title) !== i);
		expect(twice).toEqual([]);
	}
});

test('every link of every page leads somewhere, fragments included', async ({ request }) => {
	const known = new Map<string, { ok: boolean; ids: Set<string> }>();
	const look = async (pathname: string) => {
		const before = known.get(pathname);
		if (before) return before;
		const response = await request.get(pathname);
		const text = /html/.test(response.headers()['content-type'] ?? '') ? await response.text() : '';
		const found = { ok: response.ok(), ids: new Set(attributes(text, 'id')) };
		known.set(pathname, found);
		return found;
	};
	const broken = new Set<string>();
	const queue = ['/', '/en/', '/zh-hant/', '/404'];
	const visited = new Set(queue);
	for (const path of queue) {
		const answer = await request.get(path);
		const html = await answer.text();
		const hrefs = new Set([...attributes(html, 'href'), ...attributes(html, 'src')]);
		for (const href of hrefs) {
			const target = new URL(href, answer.url());
			if (target.hostname !== '127.0.0.1') broken.add(`${path}: ${href} leads to another origin`);
			const { ok, ids } = await look(target.pathname);
			if (!ok) broken.add(`${path}: ${href} is not there`);
			else if (target.hash && !href.includes('sign-') && !ids.has(decodeURIComponent(target.hash.slice(1))))
				broken.add(`${path}: ${href} has no such place`);
			if (target.pathname.endsWith('/') && !visited.has(target.pathname)) {
				visited.add(target.pathname);
				queue.push(target.pathname);
			}
		}
	}
	expect([...broken].slice(0, 20)).toEqual([]);
	const unlinked = new Set(inLanguages([WINDOW, ...frames()]));
	expect(allPages().filter((path) => !visited.has(path) && !unlinked.has(path))).toEqual([]);
});

test('nothing published goes unmentioned, and no stray page is there', () => {
	const listed = readdirSync('build', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('index.html'))
		.map((path) => `/${path.replace(/index\.html$/, '')}`);
	const expected = new Set([...allPages(), EXAMPLES]);
	expect(
		listed.filter(
			(path) => !expected.has(path) && !readFileSync(`build${path}index.html`, 'utf8').includes('http-equiv="refresh"'),
		),
	).toEqual([]);
});

test('a page that is not there says so, and where to go', async ({ page, request }) => {
	expect((await request.get('/projects/no-such-thing/')).status()).toBe(404);
	await page.goto('/404');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
	await page.getByRole('main').getByRole('link', { name: '地图' }).click();
	await expect(page).toHaveURL('/');
});

test('the page a host shows for a wrong address leads back', async ({ page, faults }) => {
	const html = readFileSync('build/404.html', 'utf8');
	await page.route('**/mistyped', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: html }));
	await page.goto('/mistyped');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
	await page.getByRole('main').getByRole('link', { name: '报告' }).click();
	await expect(page).toHaveURL('/reports/2022/');
	// The browser itself notes the answer 404; nothing else may be noted.
	expect(faults.splice(0).filter((fault) => !fault.includes('/mistyped'))).toEqual([]);
});

test('a wrong address asked of the preview says so too, with a title and a way back', async ({ page, faults }) => {
	await page.goto('/projects/no-such-thing/');
	// The browser itself notes the answer 404.
	expect(faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([]);
	await expect(page).toHaveTitle(/.+/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	await expect(page.getByRole('link').first()).toBeVisible();
});

const SAMPLE = [
	'',
	'projects/development-avenue-upgrade/',
	'projects/huang-yang-line-renovation/',
	'projects/tai-yang-safety-signs/',
	'projects/village-debt-resolution/',
	'places/yangzhai-industrial-park/',
	'places/jinding-community/',
	'reports/2022/',
	'budget/',
	'data/',
	'print/',
	'present/2022/p1-4/',
];
for (const language of LANGUAGES) {
	test(`a page of each kind opens without a fault: /${language}`, async ({ context }) => {
		for (const path of language ? SAMPLE.filter((_, i) => i % 2 === 0) : [...SAMPLE, '404']) {
			const page = await context.newPage();
			const faults = watchFaults(page);
			await page.goto(`/${language}${path}`);
			if (await page.locator('[data-map]').count()) await untilLive(page);
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			expect(faults, path).toEqual([]);
			await page.close();
		}
	});
}
