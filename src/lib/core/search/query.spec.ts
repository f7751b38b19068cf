import { describe, expect, test } from 'vitest';
import { amountsIn } from './amounts';
import { fold } from './fold';
import { parseQuery } from './query';
import { termsOf } from './tokens';

describe('a text is compared without', () => {
	test.each([
		['FĀZHǍN', 'fazhan', 'case and tone marks'],
		['２，５００', '2,500', 'full width'],
		['people’s', 'peoples', 'apostrophes'],
		['發展', '發展', 'but not without its script'],
		['\ud83c', '\ud83c', 'whatever it is'],
	])('%s is %s: %s', (text, folded) => {
		expect(fold(text).text).toBe(folded);
	});

	test('and what is found in it is found in the text as it was', () => {
		const text = '𠮷ＡＢ①é村';
		const { text: folded, at } = fold(text);
		const start = folded.indexOf('e');
		expect(text.slice(at[start], at[start + 1])).toBe('é');
		expect(at.length).toBe(folded.length + 1);
		expect(at.at(-1)).toBe(text.length);
	});
});

test('Chinese gives its pairs and its last sign, numbers lose their grouping, all else parts', () => {
	expect(termsOf('发展大道')).toEqual(['发展', '展大', '大道', '道']);
	expect(termsOf('投资1,500万元;g107 61.6%')).toEqual(['投资', '资', '1500', '万元', '元', 'g107', '61.6', '61.6%']);
	expect(termsOf('2022,杨树')).toEqual(['2022', '杨树', '树']);
	expect(termsOf('(\\<>*[]')).toEqual([]);
});

test.each([
	['2500万', 25_000_000],
	['2500万元', 25_000_000],
	['2,500 万元', 25_000_000],
	['2500萬', 25_000_000],
	['2500 万', 25_000_000],
	['2,500  万', 25_000_000],
	['2500 万元', 25_000_000],
	['25,000,000', 25_000_000],
	['cny 400,000', 400_000],
	['400,000 yuan', 400_000],
	['0.25亿', 25_000_000],
	['1亿2000万', 120_000_000],
	['25 million', 25_000_000],
	['cny 25 million', 25_000_000],
	['1.32 billion', 1_320_000_000],
	['380k', 380_000],
	['25000000', 25_000_000],
])('%s means %i yuan', (query, cny) => {
	expect(amountsIn(query).map((amount) => amount.cny)).toEqual([cny]);
});

test.each(['2500', '107国道', '25 millions of', '283', '万', '亿元', '12家', '12 万福路', '2,500', '2500 0000'])(
	'%s means no money',
	(query) => {
		expect(amountsIn(query)).toEqual([]);
	},
);

test('an amount stands where it was typed', () => {
	const query = '甲路 2500万 乙路 0.3 亿 丙路 40 万元';
	const said = amountsIn(query).map(({ start, end }) => query.slice(start, end));
	expect(said).toEqual(['2500万', '0.3 亿', '40 万元']);
});

const terms = (query: string) =>
	parseQuery(query).parts.map(({ ways }) => ways.map((way) => way.map(({ term }) => term).join(' ')).join(' | '));

test('a query is understood part by part', () => {
	expect(terms('发展大道')).toEqual(['发展', '展大', '大道']);
	expect(terms('fazhan  dadao')).toEqual(['fazhan', 'dadao']);
	expect(terms('fa1zhan3')).toEqual(['fa1zhan3 | fazhan']);
	expect(terms('lao107guodao')).toEqual(['lao', '107', 'guodao']);
	expect(terms('G107')).toEqual(['g107']);
	expect(terms('甲路2500万')).toEqual(['¥25000000 | 2500 万', '甲路']);
	expect(terms('3月')).toEqual(['3月']);
	expect(terms('2022 年度 6月24日 7.5 %')).toEqual(['2022', '年度', '6月', '24日', '7.5%']);
	expect(terms('2022年投资')).toEqual(['2022年', '投资']);
});

test('a single letter beside other words waits until it is a word', () => {
	expect(terms('fazhan d')).toEqual(['fazhan']);
	expect(terms('f')).toEqual(['f']);
});

test('of very long texts the beginning counts, of what is said twice the first', () => {
	expect(terms('路'.repeat(10_000))).toEqual(['路路']);
	const many = parseQuery(Array.from({ length: 5000 }, (_, i) => `w${i}`).join(' ')).parts;
	expect(many.length).toBeLessThanOrEqual(24);
});
