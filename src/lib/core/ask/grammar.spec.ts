import { describe, expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { CATEGORIES } from '../feature/vocabulary';
import type { LngLat } from '../projection/mercator';
import { formatView, parseView, WHOLE } from '../view/grammar';
import { answeringOf } from './answering';
import type { Ask, Subject } from './ask';
import { formatAsk, MOST_METRES, MOST_NEAREST, MOST_POINTS, parseAsk } from './grammar';

test.each<[Ask, string]>([
	[
		{ kind: 'within', metres: 500, of: { kind: 'feature', id: 'friendship-avenue' } },
		'within/500/feature/friendship-avenue',
	],
	[{ kind: 'within', metres: 0, of: { kind: 'point', at: [114, 31.5] } }, 'within/0/point/114.00000,31.50000'],
	[
		{
			kind: 'within',
			metres: 50,
			of: {
				kind: 'line',
				points: [
					[114, 31.5],
					[114.1, 31.6],
				],
			},
		},
		'within/50/line/114.00000,31.50000;114.10000,31.60000',
	],
	[{ kind: 'view', bounds: [114, 31, 115, 32] }, 'view/114.00000,31.00000,115.00000,32.00000'],
	[{ kind: 'crosses', id: 'old-g107' }, 'crosses/old-g107'],
	[
		{ kind: 'nearest', category: 'industrial-park', count: 3, of: { kind: 'feature', id: 'a' } },
		'nearest/industrial-park/3/feature/a',
	],
])('%j stands in an address as %s', (ask, text) => {
	expect(formatAsk(ask)).toBe(text);
	expect(parseAsk(text)).toEqual(ask);
});

test('every question comes back from an address as it went', () => {
	const next = randomRow(3);
	const number = (most: number) => Math.floor(next() * (most + 1));
	const degrees = (most: number) => Number(((next() * 2 - 1) * most).toFixed(5));
	const position = (): LngLat => [degrees(180), degrees(85)];
	const points = (least: number) => Array.from({ length: least + number(MOST_POINTS - least) }, position);
	const id = () => `a${Array.from({ length: 1 + number(6) }, () => '-b9z'[number(3)]).join('')}`;
	const subjects: (() => Subject)[] = [
		() => ({ kind: 'feature', id: id() }),
		() => ({ kind: 'point', at: position() }),
		() => ({ kind: 'line', points: points(2) }),
		() => ({ kind: 'area', points: points(3) }),
	];
	const subject = () => subjects[number(3)]!();
	const asks: (() => Ask)[] = [
		() => ({ kind: 'within', metres: number(MOST_METRES), of: subject() }),
		() => ({ kind: 'crosses', id: id() }),
		() => ({ kind: 'view', bounds: [degrees(80) - 90, degrees(40) - 42, degrees(80) + 90, degrees(40) + 42] }),
		() => ({
			kind: 'nearest',
			category: CATEGORIES[number(CATEGORIES.length - 1)]!,
			count: 1 + number(MOST_NEAREST - 1),
			of: subject(),
		}),
	];
	for (let i = 0; i < 800; i++) {
		const ask = asks[i % asks.length]!();
		const read = parseAsk(formatAsk(ask));
		expect(read === null ? null : formatAsk(read)).toBe(formatAsk(ask));
		const address = formatView({ ...WHOLE, filter: { ...WHOLE.filter, ask: formatAsk(ask) } });
		const parameters = new URLSearchParams(address);
		expect(parseAsk(parseView((name) => parameters.get(name)).filter.ask ?? '')).toEqual(read);
	}
});

describe('what is no question is none', () => {
	const point = '114.00000,31.50000';
	test.each([
		'',
		'within',
		'within/',
		'within/500/feature/',
		'within/-1/feature/a',
		'within/1e3/feature/a',
		'within/0x10/feature/a',
		'within/99999999999/feature/a',
		`within/${MOST_METRES + 1}/feature/a`,
		'within/NaN/feature/a',
		'within/500/feature/a/b',
		'within/500/feature/%E0%A4%A',
		'within/500/point/114',
		'within/500/point/114,31,5',
		'within/500/point/181,31',
		'within/500/point/114,86',
		'within/500/point/NaN,NaN',
		'within/500/point/Infinity,0',
		'within/500/point/ 114,31',
		`within/500/point/${point};${point}`,
		`within/500/line/${point}`,
		`within/500/area/${point};${point}`,
		`within/500/line/${Array(MOST_POINTS + 1)
			.fill(point)
			.join(';')}`,
		`within/500/circle/${point}`,
		'view/114,31,115',
		'view/114,31,115,32,33',
		'view/115,31,114,32',
		'view/114,31,114,32',
		'view/a,b,c,d',
		'crosses/',
		'crosses/a/b',
		'nearest/School/3/feature/a',
		'nearest/school/0/feature/a',
		`nearest/school/${MOST_NEAREST + 1}/feature/a`,
		'nearest/<script>/3/feature/a',
		'nearest/__proto__/3/feature/a',
		'constructor/1/feature/a',
		`within/500/feature/${'%'.repeat(10_000)}`,
		'x'.repeat(10_000),
	])('%.60s', (text) => {
		expect(parseAsk(text)).toBeNull();
	});
});

test.each([
	'within/50000/line/-180,-85;180,85',
	'within/50000/area/-180,-85;180,85;-180,85',
	'within/500/area/114,31.5;114,31.5;114,31.5',
	'within/500/line/114,31.5;114,31.5',
	'within/0/area/114,31;115,32;115,31;114,32',
	'nearest/constructor/20/point/0,85',
	'view/-180,-85,180,85',
	'crosses/__proto__',
	'within/500/feature/constructor',
])('the odd question %s is answered all the same', (text) => {
	const school = { id: 'school', certainty: null, accuracy_m: null, category: 'school', shownBy: ['school'] };
	const answer = answeringOf([{ ...school, geometry: { type: 'Point', coordinates: [114.2, 31.4] } }]);
	const { ids } = answer(parseAsk(text)!);
	expect(ids.filter((id) => id !== 'school')).toEqual([]);
});
