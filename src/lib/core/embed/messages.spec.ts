import { expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { DATASETS } from '../datasets';
import { STATUS_CHOICES } from '../filter/filter';
import { changeOf, parseRequest, type Request } from './messages';

const envelope = { townMap: 1, id: 7 } as const;
const camera = { center: [114.03, 31.52], zoom: 13 } as const;

const asked: Request[] = [
	{ townMap: 1, type: 'hello' },
	{ ...envelope, id: 'first', type: 'hello' },
	{ ...envelope, type: 'get' },
	{ ...envelope, type: 'set', change: {} },
	{ ...envelope, type: 'set', change: { datasets: ['roads'], status: [], select: 'a-road', camera: null } },
	{ ...envelope, type: 'set', change: { camera: { center: [-180, 85], zoom: 8 } } },
	{ ...envelope, type: 'select', select: 'north-road-2' },
	{ ...envelope, type: 'select', select: null },
	{ ...envelope, type: 'filter' },
	{ ...envelope, type: 'filter', datasets: [], status: ['completed', 'unknown'] },
	{ ...envelope, type: 'flyTo', center: [114.03, 31.52], zoom: 17 },
];

test.each(asked)('$type is understood as it was asked: %j', (request) => {
	expect(parseRequest(structuredClone(request))).toEqual({ request });
});

test('lists come back in the order of their choices, each once', () => {
	const came = { ...envelope, type: 'filter', datasets: ['heritage', 'roads', 'heritage'] };
	expect(parseRequest(came)).toEqual({ request: { ...came, datasets: ['roads', 'heritage'] } });
});

const long = (length: number) => 'a'.repeat(length);
const deep = () => {
	let nested: unknown = null;
	for (let level = 0; level < 10_000; level++) nested = [nested];
	return nested;
};

test.each<[string, unknown]>([
	['no type', {}],
	['an unknown type', { type: 'shout' }],
	['the name of a method of every object', { type: 'toString' }],
	['a type that is a list', { type: ['get'] }],
	['a key that nobody knows', { type: 'get', html: '<img src=x onerror=alert(1)>' }],
	['an address to visit', { type: 'select', select: null, href: 'javascript:alert(1)' }],
	['HTML where an id stands', { type: 'select', select: '<b>road</b>' }],
	['an address where an id stands', { type: 'select', select: 'https://elsewhere.example/' }],
	['an id with a line after it', { type: 'select', select: 'a-road\n' }],
	['an empty id', { type: 'select', select: '' }],
	['no id at all', { type: 'select' }],
	['a long id', { type: 'select', select: long(101) }],
	['a huge id', { type: 'select', select: long(10_000_000) }],
	['an id that is a number', { type: 'select', select: 3 }],
	['an unknown dataset', { type: 'filter', datasets: ['roads', 'sewers'] }],
	['a dataset that is none of ours', { type: 'filter', datasets: ['context'] }],
	['text where a list stands', { type: 'filter', datasets: 'roads' }],
	['more datasets than there are', { type: 'filter', datasets: [...DATASETS, 'roads'] }],
	['a huge list', { type: 'filter', status: Array<string>(1_000_000).fill('unknown') }],
	['a list with holes', { type: 'filter', status: Array<string>(2) }],
	['a list that is an object', { type: 'filter', status: { length: 1, 0: 'unknown' } }],
	['an unknown status', { type: 'filter', status: ['done'] }],
	['nothing where a list stands', { type: 'filter', status: undefined }],
	['a zoom that is no number', { type: 'flyTo', center: camera.center, zoom: Number.NaN }],
	['a zoom without an end', { type: 'flyTo', center: camera.center, zoom: Infinity }],
	['a zoom too far out', { type: 'flyTo', center: camera.center, zoom: 7.9 }],
	['a zoom too near', { type: 'flyTo', center: camera.center, zoom: 17.1 }],
	['a zoom in words', { type: 'flyTo', center: camera.center, zoom: '12' }],
	['a centre beyond the map', { type: 'flyTo', center: [114, 86], zoom: 12 }],
	['a centre beyond the world', { type: 'flyTo', center: [-180.1, 31], zoom: 12 }],
	['a centre that is no number', { type: 'flyTo', center: [Number.NaN, 31], zoom: 12 }],
	['a centre of three', { type: 'flyTo', center: [114, 31, 5], zoom: 12 }],
	['a centre by name', { type: 'flyTo', center: { lng: 114, lat: 31 }, zoom: 12 }],
	['no centre', { type: 'flyTo', zoom: 12 }],
	['a camera with more to it', { type: 'set', change: { camera: { ...camera, pitch: 60 } } }],
	['a change of what is no state', { type: 'set', change: { theme: 'dark' } }],
	['no change', { type: 'set' }],
	['a change that is a list', { type: 'set', change: ['roads'] }],
	['a nest of lists', { type: 'set', change: deep() }],
	['a count below nothing', { id: -1, type: 'get' }],
	['a count that is none', { id: 0.5, type: 'get' }],
	['a long count', { id: long(65), type: 'get' }],
	['a prototype', JSON.parse('{"type":"set","change":{"__proto__":{"select":"a"}}}')],
])('%s is refused', (_name, said) => {
	const given = typeof said === 'object' && said !== null && 'id' in said ? said.id : undefined;
	const came = parseRequest({ ...envelope, ...(said as object) });
	expect(came).toEqual(given === undefined ? { refused: 'malformed', id: 7 } : { refused: 'malformed' });
	expect(({} as Record<string, unknown>).select).toBeUndefined();
});

test.each([0, 2, '1', null, undefined, 1.5, [1]])('version %j is said to be unknown', (townMap) => {
	expect(parseRequest({ townMap, id: 7, type: 'hello' })).toEqual({ refused: 'unknown-version', id: 7 });
});

test.each<[string, unknown]>([
	['nothing', undefined],
	['null', null],
	['text', 'hello'],
	['JSON text', '{"townMap":1,"type":"get"}'],
	['a number', 1],
	['a list', [1]],
	['what other scripts tell each other', { type: 'webpackOk', source: 'devtools' }],
])('%s is not meant for a map', (_name, came) => {
	expect(parseRequest(came)).toBeNull();
});

test('what a request changes is what it names, and no more', () => {
	const changes = asked.map((request) => changeOf(request));
	expect(changes).toEqual([
		null,
		null,
		null,
		{},
		{ datasets: ['roads'], status: [], select: 'a-road', camera: null },
		{ camera: { center: [-180, 85], zoom: 8 } },
		{ select: 'north-road-2' },
		{ select: null },
		{},
		{ datasets: [], status: ['completed', 'unknown'] },
		{ camera: { center: [114.03, 31.52], zoom: 17 } },
	]);
});

test('of 20,000 damaged requests none throws, and none gets through with anything but slugs, choices and numbers in range', () => {
	const random = randomRow(6);
	const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
	const odd: readonly unknown[] = [
		...[undefined, null, true, -1, Infinity, Number.NaN, '', '<svg onload=x>', 'javascript:0', '../..', 'a-road', []],
		...[{}, ['roads'], ['x'], [114, 31], { center: [114, 31], zoom: 12 }, new Date(0), new Map(), 12n, '\u0000', '𝒳'],
	];
	const damage = (value: unknown): unknown => {
		if (random() < 0.25) return pick(odd);
		if (Array.isArray(value)) return value.map(damage);
		if (typeof value !== 'object' || value === null) return value;
		const kept = Object.entries(value).filter(() => random() > 0.1);
		const more = random() < 0.15 ? [[pick(['html', 'url', 'constructor', 'change', 'select']), pick(odd)]] : [];
		return Object.fromEntries([...kept.map(([key, inner]) => [key, damage(inner)]), ...more]) as unknown;
	};
	const harmless = (value: unknown): boolean => {
		if (Array.isArray(value)) return value.every(harmless);
		if (typeof value === 'object' && value !== null) return Object.values(value).every(harmless);
		if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) <= 180;
		return value === null || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(String(value));
	};
	let [through, refused] = [0, 0];
	for (let turn = 0; turn < 20_000; turn++) {
		const came = parseRequest(damage({ ...pick(asked) }));
		if (came && 'request' in came) {
			through++;
			const change = changeOf(came.request);
			expect(change === null || harmless(change)).toBe(true);
			const { datasets = [], status = [] } = change ?? {};
			expect(DATASETS).toEqual(expect.arrayContaining([...datasets]));
			expect(STATUS_CHOICES).toEqual(expect.arrayContaining([...status]));
		} else refused++;
	}
	expect(through).toBeGreaterThan(1000);
	expect(refused).toBeGreaterThan(5000);
});
