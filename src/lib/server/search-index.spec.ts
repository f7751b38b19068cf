import { describe, expect, test } from 'vitest';
import { randomRow } from '../../../tests/example/random';
import { openSearch } from '../core/search/find';
import type { Hit, SearchData } from '../core/search/search';
import { loadSearch, soundsOf } from './search-index';

/** As a reader gets it: written and read again. */
const open = (segment: string | undefined) => {
	const data = JSON.parse(JSON.stringify(loadSearch(segment))) as SearchData;
	return { data, search: openSearch(data) };
};
const simplified = open(undefined);
const traditional = open('zh-hant');
const english = open('en');

const textOf = ({ why }: Hit, at = 0) => why[at]!.runs.map(({ text }) => text).join('');
const marked = ({ why }: Hit, at = 0) => why[at]!.runs.flatMap(({ text, match }) => (match ? [text] : []));

/** Query, id of the first hit, the field it was found in, what is set off. */
const SEARCHES: readonly (readonly [query: string, id: string, field: string, marks: string])[] = [
	['发展大道', 'development-avenue', 'name', '发展大道'],
	['發展大道', 'development-avenue', 'name', '发展大道'],
	['fazhan dadao', 'development-avenue', 'sound', '发展大道'],
	['fazhandadao', 'development-avenue', 'sound', '发展大道'],
	['fa zhan da dao', 'development-avenue', 'sound', '发展大道'],
	['FaZhan DaDao', 'development-avenue', 'sound', '发展大道'],
	['fāzhǎn dàdào', 'development-avenue', 'sound', '发展大道'],
	['fa1zhan3 da4dao4', 'development-avenue', 'sound', '发展大道'],
	['ｆａｚｈａｎ', 'development-avenue', 'sound', '发展'],
	['fazan dadao', 'development-avenue', 'sound', '发展大道'],
	['fzdd', 'development-avenue', 'initials', '发展大道'],
	['fzddgz', 'development-avenue-upgrade', 'initials', '发展大道改造'],
	['Development Avenue', 'development-avenue', 'english', 'Development Avenue'],
	['developmnt avenue', 'development-avenue', 'english', 'Development|Avenue'],
	['冶金', 'metallurgy-avenue-extension', 'name', '冶金'],
	['冶金大道', 'metallurgy-avenue-extension', 'alias', '冶金大道'],
	['yejin', 'metallurgy-avenue-extension', 'sound', '冶金'],
	['yeji', 'metallurgy-avenue-extension', 'sound', '冶金'],
	['yejni', 'metallurgy-avenue-extension', 'sound', '冶金'],
	['yejindadao', 'metallurgy-avenue-extension', 'sound', '冶金大道'],
	['youyi', 'friendship-avenue', 'sound', '友谊'],
	['yyd', 'friendship-avenue', 'initials', '友谊大'],
	['huangyang', 'huang-yang-line', 'sound', '黄杨'],
	['Huang-Yang', 'huang-yang-line', 'sound', '黄杨'],
	['2500万', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['2,500万元', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['２５００萬', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['0.25亿', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['25 million', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['25000000', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['2500', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['2500 万', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['2,500 万', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['2500 万元', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['25,000,000', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['CNY 25,000,000', 'development-avenue-upgrade', 'figure', '2,500 万元'],
	['4000', 'railway-culvert', 'figure', '4,000 万元'],
	['400,000', 'tai-yang-safety-signs', 'figure', '40 万元'],
	['40 万', 'tai-yang-safety-signs', 'figure', '40 万元'],
	['1600万', 'metallurgy-avenue-extension', 'figure', '1,600 万元'],
	['4000万 涵洞', 'railway-culvert', 'figure', '4,000 万元'],
	['宏德广场', 'hongde-plaza', 'alias', '宏德广场'],
	['第三实验小学', 'third-experimental-primary-school', 'alias', '第三实验小学'],
	['disan shiyan xiaoxue', 'third-experimental-primary-school', 'sound', '第三实验小学'],
	['lao107guodao', 'old-g107-resurfacing', 'sound', '老|国道'],
	['G107', 'old-g107-resurfacing', 'english', 'G107'],
	['lvhua', 'public-greening', 'sound', '绿化'],
	['luhua', 'public-greening', 'sound', '绿化'],
	['福利院', 'welfare-home', 'alias', '福利院'],
	['Yutong', 'yutong-kindergarten', 'sound', '宇童'],
	['Kindergarten', 'yutong-kindergarten', 'english', 'Kindergarten'],
	['79.46亿', 'industrial-output', 'figure', '79.46 亿元'],
	['工业总产值', 'industrial-output', 'name', '工业总产值'],
	['61.6%', 'industrial-output', 'sentence', '61.6%'],
	['正在征地', 'metallurgy-avenue-extension', 'phase', '正在征地'],
	['完成征地', 'public-kindergarten', 'phase', '完成征地'],
	['前期', 'metallurgy-avenue-extension', 'status', '前期'],
	['In preparation', 'metallurgy-avenue-extension', 'status', '前期'],
	['太洋公路', 'tai-yang-highway', 'homophone', '太杨公路'],
	['冶今', 'metallurgy-avenue-extension', 'homophone', '冶金'],
	['发展大道 友谊大道', 'development-avenue', 'name', '发展大道'],
	['8月26日', 's1-1-2-3', 'sentence', '8月26日'],
	['2022 年', 'national-rank', 'sentence', '2022年'],
	['筑巢引凤吸引', 's1-1-4-2', 'sentence', '筑巢引凤吸引'],
	['築巢引鳳吸引', 's1-1-4-2', 'sentence', '筑巢引凤吸引'],
];

describe('what is found first', () => {
	test.each(SEARCHES)('%s finds %s by its %s', (query, id, field, marks) => {
		const [first] = simplified.search(query);
		expect([first?.id, first?.why[0]?.field, first && marked(first).join('|')]).toEqual([id, field, marks]);
	});

	test.each([
		['发展大道', '發展大道', 'zh-Hant'],
		['發展大道', '發展大道', 'zh-Hant'],
		['fzdd', '發展大道', 'zh-Hant'],
	])('on traditional pages %s finds %s', (query, text, language) => {
		const [first] = traditional.search(query);
		expect([first?.title, first && textOf(first), first?.why[0]?.language]).toEqual([text, text, language]);
	});

	test.each([
		['fazhan dadao', '发展大道', 'zh-Hans'],
		['發展大道', '发展大道', 'zh-Hans'],
		['2500万', 'CNY 25 million', 'en'],
		['development', 'Development Avenue', 'en'],
	])('on English pages %s is found as %s', (query, text, language) => {
		const [first] = english.search(query);
		expect(first?.title).toMatch(/^Development Avenue/);
		expect([first && textOf(first), first?.why[0]?.language]).toEqual([text, language]);
	});
});

test('a hit by ear tells what was heard', () => {
	expect(simplified.search('fazan dadao')[0]?.why[0]?.heard).toBe('fa zhan da dao');
	expect(simplified.search('yyd')[0]?.why[0]?.heard).toBe('yyd');
});

test('what stands in different texts of one thing is told with a reason each', () => {
	const [first] = simplified.search('4000万 涵洞');
	expect(first?.why.map(({ field }) => field).sort()).toEqual(['figure', 'name']);
});

test('what counts comes before what counted: the figure a project has now', () => {
	const ids = simplified.search('1500万').flatMap(({ group, id }) => (group === 'feature' ? [id] : []));
	expect(ids).toEqual(['friendship-avenue', 'metallurgy-avenue-extension']);
});

test('projects and places come before figures, and these before sentences', () => {
	for (const query of ['工业', '投资', 'da', '2022']) {
		const groups = simplified.search(query).map(({ group }) => group);
		expect(groups).toEqual([...groups].sort((a, b) => 'fis'.indexOf(a[0]!) - 'fis'.indexOf(b[0]!)));
	}
});

test('when nothing holds all of it, what holds half of it is found', () => {
	expect(simplified.search('发展大道的投资')[0]?.title).toBe('发展大道改造升级');
	expect(simplified.search('Metallurgy Road').map(({ id }) => id)).toContain('metallurgy-avenue-extension');
	expect(simplified.search('发展火星基地飞船')).toEqual([]);
});

test.each([
	'mel\\',
	'(',
	'[a-',
	'<img src=x onerror=alert(1)>',
	'👩‍👩‍👧',
	'\ud83c',
	'\udc00\ud800',
	'\u0000',
	'   ',
	'',
	'__proto__',
	'constructor',
	'$&',
	'¥25000000 ¥',
	'x'.repeat(10_000),
	'(\\'.repeat(5000),
	'发'.repeat(10_000),
	'1'.repeat(10_000),
	'9e999 万亿亿亿元',
	'a1'.repeat(5000),
])('any text is safe: %j', (query) => {
	for (const { search } of [simplified, traditional, english]) expect(search(query)).toBeInstanceOf(Array);
});

test('the runs of every reason are its text, and something in them is set off', () => {
	const random = randomRow(7);
	const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
	let hits = 0;
	for (let round = 0; round < 400; round++) {
		const { data, search } = pick([simplified, traditional, english]);
		const target = pick(data.targets);
		const [name] = target.names;
		const texts = [target.words?.text, target.words?.other, name?.text, name?.sounds.join(''), ...target.english];
		const text = pick(texts.filter((one) => one));
		if (!text) continue;
		const start = Math.floor(random() * text.length);
		const query = text.slice(start, start + 1 + Math.floor(random() * 12));
		const statuses = new Set(data.statuses.map((word) => word.text));
		const known = new Set(
			data.targets.flatMap(({ names, english: other, words, phases }) => [
				...names.flatMap((one) => [one.text, one.other]),
				...other,
				words?.text,
				words?.other,
				...phases.flatMap((one) => [one.text, one.other]),
			]),
		);
		for (const hit of search(query)) {
			hits++;
			hit.why.forEach((reason, i) => {
				if (reason.field === 'status') expect(statuses, query).toContain(textOf(hit, i));
				else if (reason.field !== 'figure') expect(known, query).toContain(textOf(hit, i));
				expect(marked(hit, i).join(''), query).not.toBe('');
				expect(reason.runs.every((run) => run.text !== '')).toBe(true);
			});
		}
	}
	expect(hits).toBeGreaterThan(1000);
});

test('every sentence is found by its own beginning, in either script', () => {
	for (const { data, search } of [simplified, traditional])
		for (const { group, id, words } of data.targets)
			if (group === 'sentence')
				for (const text of [words!.text, words!.other ?? words!.text])
					expect(
						search(text.slice(0, 16), 60).map((hit) => hit.id),
						text,
					).toContain(id);
});

test('signs with several sounds are read in their words', () => {
	expect(soundsOf('重庆路 重点').filter(Boolean)).toEqual(['chong', 'qing', 'lu', 'zhong', 'dian']);
	expect(soundsOf('银行行长').filter(Boolean)).toEqual(['yin', 'hang', 'hang', 'zhang']);
	expect(soundsOf('发展大道')).toEqual(['fa', 'zhan', 'da', 'dao']);
	expect(soundsOf('老107国道')).toEqual(['lao', null, null, null, 'guo', 'dao']);
	expect(soundsOf('绿化、女')).toEqual(['lv', 'hua', null, 'nv']);
});

test('each name has a sound for each of its signs, in the script of the page too', () => {
	for (const { data } of [simplified, traditional])
		for (const { text, sounds } of data.targets.flatMap(({ names }) => names))
			expect(sounds.length, text).toBe([...text].length);
});
