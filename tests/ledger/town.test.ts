import { expect, test } from 'vitest';
import { presentEntry } from '../../src/lib/core/atlas/present';
import { DATASETS, type Dataset } from '../../src/lib/core/datasets';
import { COSTS, type Nature } from '../../src/lib/core/feature/vocabulary';
import { filterIndexOf } from '../../src/lib/core/filter/filter-index';
import { totalsOf } from '../../src/lib/core/filter/totals';
import { rowsLeft } from '../../src/lib/core/ledger/left';
import { countCostless, ledgerTotals } from '../../src/lib/core/ledger/totals';
import { sentencesOf } from '../../src/lib/core/report/parse';
import { WHOLE } from '../../src/lib/core/view/grammar';
import { ledgerOf, publicLedger } from '../../src/lib/server/ledger';
import { loadLedger } from '../../src/lib/server/ledger-page';
import { figuresOf } from '../../src/lib/server/report-figures';
import { loadSite, voiceOf } from '../../src/lib/server/site';

const site = loadSite();
const { rows, totals } = ledgerOf(site);
const projectsOf = (dataset: Dataset) =>
	site.features.filter((f) => f.dataset === dataset && f.properties.kind === 'project').map(({ id }) => id);
const of = (feature: string) => rows.filter((row) => row.feature === feature);

/**
 * Worked out by hand from geodata/layers/*.geojson: `grep -c '"kind": "project"'` counts the projects of a file, and
 * its `"money"` lines, read one by one, are the figures. 万元, what counts of each project:
 *
 * roads        发展大道 2500 · 冶金大道 1600 (1500 in the review is history) · 友谊大道 1500 (twice) · 黄杨线 1000 (three
 *              times) · 铁路涵洞 4000 · 太杨公路标识 40 · 代畈村连接线 50 · 老107国道 630 = 11,320, eight of ten projects
 * industry     总投资 华鑫 132,000 · 新煌 110,000 · 中耐 15,000 · 鑫腾 30,000 = 287,000, four of sixteen
 * villages     化债 965, one project, none of six states what it costs
 * heritage     one project, no figure
 * services     环卫市场化改革 130, one of sixteen
 * development  宏德广场 8000 · 周转房新建 320 · 周转房改造 38 = 8,358, three of nine
 */
const BY_HAND: Record<Dataset, { totals: [Nature, wan: number, projects: number][]; missing: number }> = {
	roads: { totals: [['investment', 11_320, 8]], missing: 2 },
	industry: { totals: [['total_investment', 287_000, 4]], missing: 12 },
	villages: { totals: [['debt_resolved', 965, 1]], missing: 6 },
	heritage: { totals: [], missing: 1 },
	services: { totals: [['investment', 130, 1]], missing: 15 },
	development: { totals: [['investment', 8_358, 3]], missing: 6 },
};

test.each(DATASETS)('the totals of %s are those worked out by hand', (dataset) => {
	const projects = projectsOf(dataset);
	const left = rowsLeft(rows, { ...WHOLE, datasets: [dataset] }, new Set(projects));
	const missing = countCostless(left, projects);
	expect(missing).toBe(BY_HAND[dataset].missing);
	expect(ledgerTotals(left, missing)).toMatchObject(
		BY_HAND[dataset].totals.map(([nature, wan, count]) => ({
			nature,
			yuan: wan * 10_000,
			projects: count,
			missing: COSTS.includes(nature) ? missing : 0,
			qualifier: 'exact',
		})),
	);
});

/** 11,320 + 130 + 8,358 = 19,808; 2 + 12 + 6 + 1 + 15 + 6 = 42; the rest is read off geodata/indicators.json. */
test('the totals of the town are those worked out by hand', () => {
	expect(
		totals.map(({ nature, target, yuan, qualifier, projects, missing, rows: made }) =>
			[nature, target ? 'target' : 'result', yuan, qualifier, projects, missing, made.length].join(' '),
		),
	).toEqual([
		'investment result 198080000 exact 12 42 12',
		'total_investment result 2870000000 exact 4 42 4',
		'funds_in_place target 1000000000 over 0 0 1',
		'subsidy result 1000000 about 0 0 1',
		'debt_resolved result 9650000 exact 1 0 1',
		'fiscal_revenue result 998000000 exact 0 0 1',
		'collective_income result 200000 over 0 0 1',
		'payout result 300000 over 0 0 1',
		'output result 7946000000 exact 0 0 1',
		'retail_sales result 303000000 exact 0 0 1',
		'fixed_asset_investment result 1385000000 exact 0 0 1',
		'investment_attracted result 1614000000 exact 0 0 1',
		'social_capital result 20000000 over 0 0 1',
	]);
});

test('31 figures, each inside its words, these inside its sentence, in reading order', () => {
	const sentences = new Map(
		site.reports.flatMap(({ year, report }) =>
			sentencesOf(report).map(({ sentence, part }, order) => [
				`${year}/${sentence.id}`,
				{ text: sentence.text, plan: part.kind === 'plan', order },
			]),
		),
	);
	expect(rows).toHaveLength(31);
	expect(new Set(rows.map(({ id }) => id)).size).toBe(31);
	const places = rows.map(({ report, sentence, start, figure, exact, plan, id }) => {
		const there = sentences.get(`${report}/${sentence}`)!;
		expect(there.text.slice(start, start + figure.length), id).toBe(figure);
		const quoted = there.text.indexOf(exact);
		expect(quoted).toBeGreaterThanOrEqual(0);
		expect(quoted).toBeLessThanOrEqual(start);
		expect(quoted + exact.length).toBeGreaterThanOrEqual(start + figure.length);
		expect(plan).toBe(there.plan);
		return there.order * 10_000 + start;
	});
	expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('every figure has a nature and belongs to something', () => {
	for (const row of rows) {
		expect(row.nature, row.id).not.toBeNull();
		expect(row.feature ?? row.indicator, row.id).not.toBeNull();
	}
});

test('the three mentions of 黄杨线 are one 1,000 万', () => {
	const line = of('huang-yang-line-renovation');
	expect(line.map(({ figure, current }) => [figure, current])).toEqual([
		['1000万元', false],
		['1000万元', false],
		['1000万元', true],
	]);
	const [total] = ledgerTotals(line, 0);
	expect(total).toMatchObject({ yuan: 10_000_000, projects: 1, rows: [line[2]!.id] });
});

test('of two equal figures in one quote each avenue has its own', () => {
	expect(rows.filter(({ sentence }) => sentence === 's1-3-2-1').map(({ feature, also }) => [feature, ...also])).toEqual(
		[
			['development-avenue-upgrade'],
			['metallurgy-avenue-extension'],
			['friendship-avenue'],
			['huang-yang-line-renovation'],
		],
	);
});

test('what a company will invest is no part of what is invested', () => {
	const [invested, programmes] = totals;
	expect(programmes!.rows.some((id) => invested!.rows.includes(id))).toBe(false);
	expect(totals.filter(({ yuan }) => yuan === invested!.yuan + programmes!.yuan)).toEqual([]);
});

test('a figure of a project that is an indicator too is one row with both', () => {
	expect(of('village-debt-resolution')).toMatchObject([{ indicator: 'debt-resolved', yuan: 9_650_000, current: true }]);
});

test('what counts is the cost that every other page shows', () => {
	for (const { id, standing } of site.features) {
		const current = of(id).filter((row) => row.current && row.nature && COSTS.includes(row.nature));
		expect(current.map(({ yuan }) => yuan)).toEqual(standing.cost ? [standing.cost.cny] : []);
	}
});

test('costs come to what the list says below it', () => {
	const voice = voiceOf(site, undefined);
	const index = filterIndexOf(site.features.map((feature) => presentEntry(feature, voice)));
	const listed = totalsOf(index, [...site.features.keys()], COSTS);
	expect(totals.slice(0, 2).map(({ nature, yuan, qualifier }) => [nature, yuan, qualifier])).toEqual(
		listed.map(({ nature, cny, qualifier }) => [nature, cny, qualifier]),
	);
});

test('in the review of 2022 Metallurgy Avenue costs 1,500 万, and the culvert is not known yet', () => {
	const everything = new Set(site.features.map(({ id }) => id));
	const total = (moment: string) => ledgerTotals(rowsLeft(rows, { ...WHOLE, moment }, everything), 0)[0]!;
	// 19,808 less the culvert's 4,000 and the avenue's 100.
	expect(total('2022')).toMatchObject({ yuan: 157_080_000, projects: 11 });
	expect(total('2022-plan')).toMatchObject({ yuan: 198_080_000, projects: 12 });
});

test('the page of the report says the same of every figure as the ledger', () => {
	for (const segment of [undefined, 'zh-hant', 'en']) {
		const page = loadLedger(segment);
		expect(page.years).toEqual(['2022']);
		expect(
			figuresOf(site, '2022', voiceOf(site, segment)).map((f) => [f.figure, f.belongsTo.map((b) => b.name)]),
		).toEqual(page.rows.map((row) => [row.figure, row.owners.map(({ name }) => name)]));
		expect(page.rows.every(({ name, section }) => name && section)).toBe(true);
	}
	expect(loadLedger('zh-hant').rows[0]).toMatchObject({ figure: '79.46億元', name: '工業總產值', kind: null });
	expect(loadLedger('en').rows[15]).toMatchObject({
		figure: '2500万元',
		name: 'Development Avenue upgrade',
		dataset: 'roads',
		kind: 'project',
		status: 'completion',
	});
});

test('the published ledger is the ledger, in Chinese and with what it is', async () => {
	const published = await publicLedger(site);
	expect(published).toMatchObject({ town: { name: '杨寨镇' }, date: '2026-11-22', map_review_number: '' });
	expect(published.certainty).toMatch(/示意 \d+ 项/);
	expect(published.certainty_en).toMatch(/schematic/i);
	expect(published.rows.map(({ id, current }) => [id, current])).toEqual(rows.map(({ id, current }) => [id, current]));
	expect(published.rows[15]).toEqual({
		id: '2022/s1-3-2-1/0',
		figure: '2500万元',
		yuan: 25_000_000,
		qualifier: 'exact',
		nature: 'investment',
		target: false,
		feature: 'development-avenue-upgrade',
		also: [],
		settled: [],
		indicator: null,
		name: '发展大道改造升级',
		name_en: 'Development Avenue upgrade',
		report: '2022',
		sentence: 's1-3-2-1',
		start: 2,
		exact: '投资2500万元的发展大道改造升级工程全面完工',
		plan: false,
		current: true,
	});
	expect(published.totals).toEqual(totals);
});
