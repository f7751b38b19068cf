import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mention } from '../../src/lib/core/mention/schema';
import { cleanReport } from '../../src/lib/core/report/clean';
import type { ReportEdits } from '../../src/lib/core/report/edits';
import { toSimplified } from '../../src/lib/server/chinese';

/**
 * A report that nobody gave, written for the tests, so that there are two years to compare. No reader is ever shown it:
 * it lies in a copy of the town's folder which a test makes and throws away.
 */
export const SYNTHETIC_YEAR = '2023';

const RAW = `一、2023年合成回顾

本文为测试合成,不是任何政府的报告。

(一)合成的收入

2023年1-10月,合成财政收入10.5亿元,合成化解债务1200万元。

(二)合成的工程

投资1700万元的冶金大道延伸工程正在施工。投资7500万元的宏德广场商业综合体正在招商。投资1500万元的友谊大道新建工程仍在征地。老107国道刷黑工程全面完工。发展大道改造升级工程重新施工。备用隔离点不再建设。投资1000万元的黄杨线公路改造正在施工。京猫线扩宽修复开始征地。京猫线扩宽修复尚待立项。周转房改造工程早已完工。

(三)合成的新事

投资300万元的合成大桥正在施工,上级补助合成大桥60万元。

二、2024年合成计划

投资1100万元的黄杨线公路改造工程通车。规划合成学校。合成大桥明年通车。合成社会资本到位2亿元以上。
`;

const EDITS: ReportEdits = {
	title: '合成：2023年政府工作报告（仅供测试）',
	title_en: 'Synthetic government work report, 2023 (for tests only)',
	publisher: '合成',
	source: '为测试编写',
	source_en: 'Written for tests',
	received: '2023-12-01',
	parts: ['review', 'plan'],
	corrections: [],
	boilerplate: [],
	leads: [],
	unaccounted: [],
};

const investment = (money: number): Mention['says'] => ({ money, nature: 'investment' });

/** What the report says of projects that the town has already. */
const MENTIONS: readonly (readonly [project: string, exact: string, says: Mention['says']])[] = [
	[
		'metallurgy-avenue-extension',
		'投资1700万元的冶金大道延伸工程正在施工',
		{ ...investment(17_000_000), status: 'implementation', phase: '正在施工' },
	],
	['hongde-plaza', '投资7500万元的宏德广场商业综合体正在招商', investment(75_000_000)],
	[
		'friendship-avenue',
		'投资1500万元的友谊大道新建工程仍在征地',
		{ ...investment(15_000_000), status: 'preparation', phase: '仍在征地' },
	],
	['old-g107-resurfacing', '老107国道刷黑工程全面完工', { status: 'completion', phase: '全面完工' }],
	['development-avenue-upgrade', '发展大道改造升级工程重新施工', { status: 'implementation', phase: '重新施工' }],
	['reserve-isolation-site', '备用隔离点不再建设', { status: 'cancelled', phase: '不再建设' }],
	[
		'huang-yang-line-renovation',
		'投资1000万元的黄杨线公路改造正在施工',
		{ ...investment(10_000_000), status: 'implementation', phase: '正在施工' },
	],
	['huang-yang-line-renovation', '投资1100万元的黄杨线公路改造工程通车', investment(11_000_000)],
	['jing-mao-line-widening', '京猫线扩宽修复开始征地', { status: 'preparation', phase: '开始征地' }],
	['jing-mao-line-widening', '京猫线扩宽修复尚待立项', { status: 'identification', phase: '尚待立项' }],
	['staff-housing-renovation', '周转房改造工程早已完工', { status: 'completion', phase: '早已完工' }],
	['village-debt-resolution', '合成化解债务1200万元', { money: 12_000_000, nature: 'debt_resolved' }],
];

/** Projects that only this report names. */
const NEW_PROJECTS = [
	project('synthetic-bridge', '合成大桥', 'Synthetic Bridge', [
		['投资300万元的合成大桥正在施工', { ...investment(3_000_000), status: 'implementation', phase: '正在施工' }],
		['上级补助合成大桥60万元', { money: 600_000, nature: 'subsidy' }],
		['合成大桥明年通车', {}],
	]),
	project('synthetic-school', '合成学校', 'Synthetic School', [['规划合成学校', { phase: '规划' }]]),
];

const INDICATORS = [
	indicator('synthetic-fiscal-revenue', '合成财政收入', 'Synthetic fiscal revenue', '合成财政收入10.5亿元', {
		money: 1_050_000_000,
		nature: 'fiscal_revenue',
	}),
	indicator('synthetic-debt-resolved', '合成化债', 'Synthetic debt resolved', '合成化解债务1200万元', {
		money: 12_000_000,
		nature: 'debt_resolved',
	}),
	{
		...indicator('synthetic-capital', '合成社会资本', 'Synthetic social capital', '合成社会资本到位2亿元以上', {
			money: 200_000_000,
			qualifier: 'over',
			nature: 'social_capital',
		}),
		target: true,
	},
];

/**
 * Copies the town's folder to `folder` and adds the synthetic second year to it: report, quotes, two projects and three
 * indicators. The copy is a town like any other, which the check finds nothing wrong with.
 */
export function writeSecondYear(folder: string): void {
	cpSync('geodata', folder, { recursive: true });
	const report = (name: string) => join(folder, `reports/${SYNTHETIC_YEAR}.${name}`);
	writeFileSync(report('raw.txt'), RAW);
	writeFileSync(report('json'), JSON.stringify(EDITS));
	writeFileSync(report('md'), cleanReport(RAW, EDITS, toSimplified).markdown);
	edit(join(folder, 'indicators.json'), (indicators: unknown[]) => [...indicators, ...INDICATORS]);
	for (const dataset of ['roads', 'industry', 'villages', 'heritage', 'services', 'development'])
		edit(join(folder, `layers/${dataset}.geojson`), (collection: { features: WrittenFeature[] }) => ({
			...collection,
			features: [...collection.features.map(spokenOf), ...(dataset === 'development' ? NEW_PROJECTS : [])],
		}));
}

interface WrittenFeature {
	id: string;
	properties: { mentions?: Mention[] };
}

function spokenOf({ properties, ...feature }: WrittenFeature): WrittenFeature {
	const added = MENTIONS.filter(([project]) => project === feature.id).map(([, exact, says]) => mention(exact, says));
	return { ...feature, properties: { ...properties, mentions: [...(properties.mentions ?? []), ...added] } };
}

function mention(exact: string, says: Mention['says']): Mention {
	return { report: SYNTHETIC_YEAR, exact, says };
}

function project(id: string, name: string, name_en: string, quotes: readonly (readonly [string, Mention['says']])[]) {
	const words = { name, name_en, summary_en: 'Synthetic.', source: '合成', source_en: 'Synthetic' };
	const mentions = quotes.map(([exact, says]) => mention(exact, says));
	const position = { certainty: null, accuracy_m: null, date: '2023-12-01' };
	return { type: 'Feature', id, geometry: null, properties: { kind: 'project', ...words, ...position, mentions } };
}

function indicator(id: string, name: string, name_en: string, exact: string, says: Mention['says']) {
	const { money: value, nature, qualifier } = says;
	return { id, name, name_en, value, unit: 'CNY', nature, qualifier, period: '2023', mention: mention(exact, says) };
}

function edit<Value>(file: string, change: (value: Value) => Value): void {
	writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Value)));
}
