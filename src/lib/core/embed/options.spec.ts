import { describe, expect, it, test } from 'vitest';
import { DATASETS } from '../datasets';
import { formatOptions, PARAMETERS, parseOptions, PLAIN, type EmbedOptions } from './options';

const parse = (query: string) => parseOptions(new URLSearchParams(query));

/** A parameter, what stands in the address, and what it means. */
const understood: [query: string, options: Partial<EmbedOptions>][] = [
	['datasets=villages,roads', { datasets: ['roads', 'villages'] }],
	['datasets=none', { datasets: [] }],
	['status=unknown,implementation', { status: ['implementation', 'unknown'] }],
	['select=hongde-plaza', { select: 'hongde-plaza' }],
	['camera=12.50/31.52000/114.03500', { camera: { zoom: 12.5, center: [114.035, 31.52] } }],
	['camera=99/31.52/114.035', { camera: { zoom: 17, center: [114.035, 31.52] } }],
	['legend=0', { legend: false }],
	['list=1', { list: true }],
	['list=true', { list: true }],
	['title=false', { title: false }],
	['theme=dark', { theme: 'dark' }],
	['lang=en', { lang: 'en' }],
	['lang=zh-hant', { lang: 'zh-Hant' }],
	['basemap=imagery', { basemap: 'imagery' }],
	['scroll=free', { scroll: 'free' }],
	['target=top', { target: 'top' }],
	['interactive=now', { interactive: 'now' }],
];

test.each(understood)('%s is understood', (query, options) => {
	expect(parse(query)).toEqual({ options: { ...PLAIN, ...options }, ignored: [] });
});

test('every parameter is tried', () => {
	const tried = new Set(understood.map(([query]) => query.split('=')[0]));
	expect([...tried].sort()).toEqual(Object.keys(PARAMETERS).sort());
});

test.each(
	[
		'datasets=',
		'datasets=lakes',
		'status=done',
		'select=<b>',
		'select=../x',
		'camera=12/91/0',
		'camera=a/b/c',
		'camera=12/31',
		'legend=yes',
		'list=',
		'title=2',
		'theme=sepia',
		'lang=fr',
		'basemap=https://x.example',
		'scroll=trap',
		'target=_top',
		'target=javascript:',
		'interactive=soon',
	].map((query) => [query]),
)('%s is as good as absent, and told', (query) => {
	const { options, ignored } = parse(query);
	const [name = '', value] = query.split('=');
	expect(options).toEqual(PLAIN);
	expect(ignored).toEqual([{ name, value, expected: PARAMETERS[name as keyof EmbedOptions].values }]);
});

describe('what is partly understood', () => {
	it('keeps the names it knows of a list, and tells the others', () => {
		expect(parse('datasets=roads,lakes,moons')).toEqual({
			options: { ...PLAIN, datasets: ['roads'] },
			ignored: [{ name: 'datasets', value: 'lakes,moons', expected: DATASETS.join(', ') }],
		});
	});
	it('takes what is said twice from where it is said first', () => {
		const { options, ignored } = parse('theme=dark&theme=light');
		expect(options.theme).toBe('dark');
		expect(ignored).toMatchObject([{ name: 'theme', value: 'light' }]);
	});
	it.each(['colour', 'constructor', '__proto__', 'toString'])('knows no parameter %s', (name) => {
		expect(parse(`${name}=1`)).toEqual({ options: PLAIN, ignored: [{ name, value: '1', expected: null }] });
	});
});

it('writes what differs from the defaults, so that it is read back', () => {
	expect(formatOptions(PLAIN)).toBe('');
	for (const [, options] of understood) expect(parse(formatOptions(options)).options).toEqual({ ...PLAIN, ...options });
	expect(formatOptions({ datasets: ['roads'], list: true, lang: 'zh-Hant' })).toBe(
		'?datasets=roads&list=1&lang=zh-Hant',
	);
});
