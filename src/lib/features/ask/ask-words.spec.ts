import { beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../core/ask/ask';
import { LANGUAGES, type Language } from '../../core/language/languages';
import { loadTranslate, type Translate } from '../../core/language/translate';
import { askWords, categoryWords } from './ask-words';
import { formatPosition, parsePosition } from './position-text';
import { areaIn, lengthIn, lengthWords } from './units';

const words = new Map<Language, Translate<'ask'>>();
beforeAll(async () => {
	for (const { tag } of LANGUAGES) words.set(tag, await loadTranslate(tag, 'ask'));
});
const nameOf = (id: string) => ({ road: '友谊大道' })[id];
const feature = { kind: 'feature', id: 'road' } as const;
const area = { kind: 'area', points: [] } as const;

test.each<[Ask, string, string]>([
	[{ kind: 'within', metres: 500, of: feature }, '友谊大道周围 500 米以内', 'within 500 m of 友谊大道'],
	[{ kind: 'within', metres: 0, of: feature }, '与友谊大道相接或在其中', 'touching 友谊大道 or in it'],
	[{ kind: 'within', metres: 0, of: area }, '在画出的范围里', 'in the drawn area'],
	[{ kind: 'within', metres: 1500, of: area }, '画出的范围周围 1,500 米以内', 'within 1,500 m of the drawn area'],
	[
		{ kind: 'within', metres: 9, of: { kind: 'point', at: [114, 31.5] } },
		'点（114.00000, 31.50000）周围 9 米以内',
		'within 9 m of the point 114.00000, 31.50000',
	],
	[{ kind: 'view', bounds: [1, 2, 3, 4] }, '在选定的视野里', 'in the chosen view'],
	[{ kind: 'crosses', id: 'gone' }, '未知要素（gone）穿过的', 'crossed by an unknown feature (gone)'],
	[
		{ kind: 'nearest', category: 'market', count: 1, of: { kind: 'point', at: [113.97619, 31.56068] } },
		'离点（113.97619, 31.56068）最近的 1 处集市',
		'nearest to the point 113.97619, 31.56068: market, 1 at most',
	],
	[
		{ kind: 'nearest', category: 'school', count: 3, of: feature },
		'离友谊大道最近的 3 处学校',
		'nearest to 友谊大道: school, 3 at most',
	],
])('%j in words', (ask, chinese, english) => {
	expect(askWords(ask, words.get('zh-Hans')!, nameOf)).toBe(chinese);
	expect(askWords(ask, words.get('en')!, nameOf)).toBe(english);
});

test('a category that an address made up stands for itself', () => {
	expect(categoryWords('constructor', words.get('en')!)).toBe('constructor');
	expect(categoryWords('industrial-park', words.get('zh-Hant')!)).toBe('園區');
});

describe('positions as they are typed', () => {
	test.each([
		['114.05, 31.52', [114.05, 31.52]],
		[' 114.05，31.52 ', [114.05, 31.52]],
		['-0.5 -31', [-0.5, -31]],
	])('%s', (text, position) => {
		expect(parsePosition(text)).toEqual(position);
		expect(parsePosition(formatPosition(parsePosition(text)!))).toEqual(position);
	});

	test.each(['', '114.05', '181, 31', '114, 86', '114,31,5', '1e2,31', '<img>', 'NaN, NaN', '9'.repeat(10_000)])(
		'%.20s is none',
		(text) => {
			expect(parsePosition(text)).toBeNull();
		},
	);
});

test('sizes in the units to choose from', () => {
	const t = words.get('en')!;
	expect([lengthIn(1234.6, 'm', t), lengthIn(1234.6, 'km', t), lengthWords(999, t), lengthWords(5000, t)]).toEqual([
		'1,235 m',
		'1.23 km',
		'999 m',
		'5 km',
	]);
	expect((['mu', 'ha', 'm2', 'km2'] as const).map((unit) => areaIn(40_000, unit, t))).toEqual([
		'60 mu',
		'4 ha',
		'40,000 m²',
		'0.04 km²',
	]);
});
