import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openSearch } from '../core/search/find';
import type { Hit, SearchData } from '../core/search/search';
import { loadSearch } from './search-index';

/** As a reader gets it: written and read again. */
const open = (segment: string | undefined) => {
	const data = JSON.parse(JSON.stringify(loadSearch(segment))) as SearchData;
	return { data, search: openSearch(data) };
};
const simplified = open(undefined);
const traditional = open('zh-hant');
const english = open('en');

const textOf = ({ why }: Hit) => why[0]!.runs.map(({ text }) => text).join('');

test('a bare number is no beginning of an amount in another unit', () => {
	const ids = [simplified, english].map(({ search }) => search('4000').map(({ id }) => id));
	for (const found of ids) expect(found).not.toContain('tai-yang-safety-signs');
	const [longer] = simplified.search('150').filter(({ group }) => group === 'feature');
	expect(longer && textOf(longer)).toBe('1,500 万元');
	expect(english.search('150')[0]?.why[0]?.runs).toEqual([{ text: 'CNY 150 million', match: true }]);
});

const featuresFor = (query: string, { search } = simplified) =>
	search(query).flatMap(({ group, id, why }) => (group === 'feature' ? [`${id} ${why[0]!.field}`] : []));

test('what the report says of how far it is finds all it is said of, names first', () => {
	expect(featuresFor('征地')).toEqual([
		'xinteng-new-plant alias',
		'metallurgy-avenue-extension phase',
		'friendship-avenue phase',
		'public-kindergarten phase',
	]);
	expect(featuresFor('已完成')[0]).toBe('public-kindergarten phase');
	expect(featuresFor('已完成')).toContain('development-avenue-upgrade status');
});

test.each([
	['進行中', traditional, '進行中'],
	['进行中', traditional, '進行中'],
	['in preparation', english, 'In preparation'],
	['前期', english, 'In preparation'],
	['进行中', simplified, '进行中'],
] as const)('the word for a status, %s, finds what has it and is told as the page says it', (query, page, told) => {
	const found = page.search(query);
	const why = found.flatMap(({ why: [reason] }) => (reason?.field === 'status' ? [reason] : []));
	expect(why.length).toBeGreaterThan(3);
	for (const { runs, language } of why) {
		expect(runs.map(({ text }) => text).join('')).toBe(told);
		expect(language).toBe(page.data.language);
	}
});

test('another sign of the same sound finds what it stands for, in the script of the page', () => {
	expect(featuresFor('太洋公路')).toEqual([
		'tai-yang-highway homophone',
		'tai-yang-safety-signs homophone',
		'daifan-link-road homophone',
	]);
	expect(featuresFor('太陽公路', traditional)[0]).toBe('tai-yang-highway homophone');
	expect(simplified.search('太洋公路')[0]?.why[0]?.heard).toBe('tai yang gong lu');
	const fields = simplified.search('发展大到 2500万')[0]?.why.map(({ field }) => field);
	expect(fields?.sort()).toEqual(['figure', 'homophone']);
});

test('what is found as it was typed, or is a word of the report, is no other sign of the same sound', () => {
	for (const query of ['太杨公路', '发展', '公路', '洽谈', '签约', '阳'])
		expect(featuresFor(query).join(), query).not.toContain('homophone');
});

test('only whole syllables sound alike', () => {
	// 发 and 展 are heard as fa and zhan, not as the beginning of fang or zhang.
	for (const { data, search } of [simplified, traditional])
		for (const sign of data.sounds.fan ?? '')
			for (const { why } of search(`${sign}${sign}点`))
				for (const { field, heard } of why) if (field === 'homophone') expect(heard).toBe('fan fan dian');
	expect(featuresFor('翻点')).toEqual([]);
});

test('the table of sounds has the signs of the names and is small', () => {
	for (const { data } of [simplified, traditional, english]) {
		const signs = Object.values(data.sounds).join('');
		for (const { text, sounds } of data.targets.flatMap(({ names }) => names))
			for (const [i, sign] of [...text].entries()) if (sounds[i]) expect(data.sounds[sounds[i]]).toContain(sign);
		expect(brotliCompressSync(JSON.stringify(data.sounds)).length).toBeLessThan(15_000);
		expect(signs.length).toBeGreaterThan(1000);
	}
	expect(simplified.data.sounds.yang).toContain('洋');
});

test('a number and its unit belong together, and a single sign is no half of anything', () => {
	expect(simplified.search('3月')).toEqual([]);
	expect(simplified.search('2021年')).toEqual([]);
	expect(simplified.search('1.6%')).toEqual([]);
	expect(simplified.search('6月').map(({ id }) => id)).toEqual(['s1-1-2-2']);
});

test('names in a row are each found, with a reason each, before what holds them all', () => {
	for (const query of ['发展大道 友谊大道', '发展大道和友谊大道', '发展大道、友谊大道', '發展大道 youyidadao']) {
		const ids = simplified.search(query).map(({ id }) => id);
		expect(ids.slice(0, 2), query).toEqual(['development-avenue', 'friendship-avenue']);
	}
	expect(featuresFor('发展大道 友谊大道')).toEqual(['development-avenue name', 'friendship-avenue alias']);
	expect(featuresFor('Development Avenue and Friendship Avenue', english).slice(0, 2)).toEqual([
		'development-avenue english',
		'friendship-avenue english',
	]);
	expect(simplified.search('发展大道 火星基地')[0]?.id).toBe('development-avenue');
});
