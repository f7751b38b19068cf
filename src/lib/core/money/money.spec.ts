import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatMoney } from './format';
import { findMoney, findUnread, parseMoney, type Qualifier } from './parse';

const report = readFileSync('geodata/reports/2022.md', 'utf8');

/** Every figure of the town's report in reading order, read by a person. */
const FIGURES: readonly (readonly [text: string, cny: number, qualifier?: Qualifier])[] = [
	['79.46亿元', 7_946_000_000],
	['9.98亿元', 998_000_000],
	['13.85亿元', 1_385_000_000],
	['3.03亿元', 303_000_000],
	['16.14亿元', 1_614_000_000],
	['13.2亿元', 1_320_000_000],
	['11亿元', 1_100_000_000],
	['1.5亿元', 150_000_000],
	['3亿元', 300_000_000],
	['2000余万元', 20_000_000, 'over'],
	['20余万元', 200_000, 'over'],
	['30余万元', 300_000, 'over'],
	['近100万元', 1_000_000, 'about'],
	['965万元', 9_650_000],
	['8000万元', 80_000_000],
	['2500万元', 25_000_000],
	['1500万元', 15_000_000],
	['1500万元', 15_000_000],
	['1000万元', 10_000_000],
	['130万元', 1_300_000],
	['50万元', 500_000],
	['1000万元', 10_000_000],
	['40万', 400_000],
	['630万元', 6_300_000],
	['320万元', 3_200_000],
	['38万元', 380_000],
	['10亿元以上', 1_000_000_000, 'over'],
	['4000万元', 40_000_000],
	['1600万元', 16_000_000],
	['1500万元', 15_000_000],
	['1000万元', 10_000_000],
];

test('all 31 figures of the report are read', () => {
	const found = findMoney(report).map(({ text, cny, qualifier }) => [text, cny, qualifier]);
	expect(found).toEqual(FIGURES.map(([text, cny, qualifier = 'exact']) => [text, cny, qualifier]));
	expect(found).toHaveLength(31);
});

test('start and end cut the figure out of its text', () => {
	for (const { text, start, end } of findMoney(report)) expect(report.slice(start, end)).toBe(text);
	expect.assertions(31);
});

test.each(FIGURES.map(([text]) => text).filter((text) => text.includes('元')))(
	'parse after format is the identity: %s',
	(text) => {
		const money = parseMoney(text);
		for (const language of ['zh-Hans', 'zh-Hant']) expect(parseMoney(formatMoney(money, language))).toEqual(money);
	},
);

test.each([
	[1, 'exact'],
	[9_999, 'under'],
	[12_345_678, 'about'],
	[7_946_000_001, 'over'],
] as const)('parse after format is the identity: %i %s', (cny, qualifier) => {
	for (const language of ['zh-Hans', 'zh-Hant'])
		expect(parseMoney(formatMoney({ cny, qualifier }, language))).toEqual({ cny, qualifier });
});

test.each([
	['２５００万元', 25_000_000, 'exact'],
	['1,500万元', 15_000_000, 'exact'],
	['１，５００万元', 15_000_000, 'exact'],
	['13.2 亿元', 1_320_000_000, 'exact'],
	['近 100 万元', 1_000_000, 'about'],
	['约3千元', 3_000, 'about'],
	['2,000 余万元', 20_000_000, 'over'],
	['2000万余元', 20_000_000, 'over'],
	['10亿元以上', 1_000_000_000, 'over'],
	['不足50万元', 500_000, 'under'],
	['不超过50万元', 500_000, 'under'],
	['不少于50万元', 500_000, 'over'],
	['50万元以下', 500_000, 'under'],
	['1亿2000万元', 120_000_000, 'exact'],
	['1亿2千万余元', 120_000_000, 'over'],
	['1万5000元', 15_000, 'exact'],
	['1.2万亿元', 1_200_000_000_000, 'exact'],
	['三千万元', 30_000_000, 'exact'],
	['两亿元', 200_000_000, 'exact'],
	['二百五十万元', 2_500_000, 'exact'],
	['一亿零五百万元', 105_000_000, 'exact'],
	['十余万元', 100_000, 'over'],
	['十五万元', 150_000, 'exact'],
	['三千多万元', 30_000_000, 'over'],
	['3百万元', 3_000_000, 'exact'],
	['2千5百万元', 25_000_000, 'exact'],
	['¥2,500万', 25_000_000, 'exact'],
	['￥2500', 2_500, 'exact'],
	['￥ 2,500万元', 25_000_000, 'exact'],
	['1\u00a0500万元', 15_000_000, 'exact'],
	['1\u2009500\u202f000元', 1_500_000, 'exact'],
	['2,500 萬元', 25_000_000, 'exact'],
	['約1億2000萬元', 120_000_000, 'about'],
	['2000餘萬元', 20_000_000, 'over'],
	['兩億元', 200_000_000, 'exact'],
] as const)('%s', (text, cny, qualifier) => {
	expect(parseMoney(text)).toEqual({ cny, qualifier });
});

test.each(['36701人', '2万亩', '20万吨', '投资2万亩', '收入20万人', '10%', '6月24日', '亿元'])(
	'%s is no money',
	(text) => {
		expect(findMoney(text)).toEqual([]);
	},
);

test.each([
	['投资40万的标识', '40万', 400_000],
	['投資40萬的標識', '40萬', 400_000],
	['补助三千万用于修路', '三千万', 30_000_000],
	['共计40万,已到位', '40万', 400_000],
	['合计近40万。', '近40万', 400_000],
	['累計40萬', '40萬', 400_000],
	['其中,2000万元已到位', '2000万元', 20_000_000],
])('in %s the figure is %s, without the words that make it money', (text, figure, cny) => {
	expect(findMoney(text).map((found) => [found.text, found.cny])).toEqual([[figure, cny]]);
});

test.each(['累计40万人', '共计40万株', '合计2万亩', '累计接种5万剂', '共计3万游客', '投资1000万美元', '投资2萬畝'])(
	'%s counts something else',
	(text) => {
		expect([findMoney(text), findUnread(text)]).toEqual([[], []]);
	},
);

test.each(['1000万美元', '5亿港元', '20万欧元', '300亿日元', '港币2000元', '2000元港币', 'US$ 500万元', '1000萬歐元'])(
	'%s is money of another country',
	(text) => {
		expect([findMoney(text), findUnread(text)]).toEqual([[], []]);
	},
);

test.each([
	['投资2500-3000万元', ['2500-3000万元']],
	['投资2500至3000万元', ['2500至3000万元']],
	['1.2—1.5亿元', ['1.2—1.5亿元']],
	['1亿元到2亿元', ['1亿元', '2亿元']],
	['利润-5万元', ['-5万元']],
	['支出下降5万元', ['5万元']],
	['1 500万元', ['1 500万元']],
	['1\u00a05000万元', ['1\u00a05000万元']],
	['2022,500万元', ['2022,500万元']],
	['1.5.3万元', ['1.5.3万元']],
	['1亿5元', ['1亿5元']],
	['1.5亿2000万元', ['1.5亿2000万元']],
	['二三百万元', ['二三百万元']],
	['数百万元', ['数百万元']],
	['数十万元', ['数十万元']],
	['几十萬元', ['几十萬元']],
	['十几万元', ['十几万元']],
	['近百万元', ['百万元']],
	['叁仟万元', ['叁仟万元']],
	['12.5元', ['12.5元']],
	['1万万亿元', ['1万万亿元']],
	['3×500万元', ['500万元']],
])('%s holds no figure that can be read, and says so', (text, unread) => {
	expect(findMoney(text)).toEqual([]);
	expect(findUnread(text).map((found) => found.text)).toEqual(unread);
});

test.each(['过亿元的项目', '多元化', '三元村', '2022元旦', '双百亿产业', '单元', '亿元村', '5元素'])(
	'%s names no amount',
	(text) => {
		expect([findMoney(text), findUnread(text)]).toEqual([[], []]);
	},
);

test('nothing of the report is left unread', () => {
	expect(findUnread(report)).toEqual([]);
	expect(findUnread('投资40万,支出-5万元')).toMatchObject([{ text: '-5万元' }]);
	expect(findMoney('500万元 300万元').map(({ cny }) => cny)).toEqual([5_000_000, 3_000_000]);
	expect(findUnread('投资500万元,-5万元')).toMatchObject([{ start: 8, end: 12 }]);
});

test('what is not one figure is refused with what came', () => {
	expect(() => parseMoney('1万元和2万元')).toThrow('came "1万元和2万元"; expected one figure of money');
	expect(() => parseMoney('')).toThrow(RangeError);
});

test('English readers get the same amount unrounded', () => {
	expect(formatMoney({ cny: 25_000_000, qualifier: 'exact' }, 'en')).toBe('CNY 25 million');
	expect(formatMoney({ cny: 7_946_000_000, qualifier: 'over' }, 'en')).toBe('CNY 7.946 billion or more');
	expect(formatMoney({ cny: 20_000_000, qualifier: 'over' }, 'en')).toBe('CNY 20 million or more');
	expect(formatMoney({ cny: 20_000_000, qualifier: 'over' }, 'zh-Hant')).toBe('2,000 萬元以上');
});
