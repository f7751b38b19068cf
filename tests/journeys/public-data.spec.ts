import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import {
	catalogue,
	datasetOf,
	features,
	indicators,
	ledger,
	projects,
	reportOf,
	sentencesOf,
	type PublicFeature,
} from './reader/published';

const PROPERTIES = [
	'id',
	'kind',
	'dataset',
	'name',
	'name_en',
	'status',
	'phase',
	'cost_cny',
	'certainty',
	'accuracy_m',
	'source',
	'mentions',
];
const byId = () => new Map(features().map((feature) => [feature.properties.id, feature]));
const kindFolder = (kind: string) => (kind === 'project' ? 'projects' : 'places');

test('the catalogue names every file, and its counts are those of the files', () => {
	const { datasets, projects: all, reports, indicators: listed, ledger: money } = catalogue();
	expect(datasets.map(({ dataset }) => dataset)).toEqual([
		'roads',
		'industry',
		'villages',
		'heritage',
		'services',
		'development',
	]);
	for (const { dataset, features: count, placed, path } of datasets) {
		const collection = datasetOf(dataset);
		expect(path).toBe(`data/${dataset}.geojson`);
		expect(collection.type).toBe('FeatureCollection');
		expect(collection.features).toHaveLength(count);
		expect(collection.features.filter(({ geometry }) => geometry)).toHaveLength(placed);
	}
	expect(projects().features).toHaveLength(all.features);
	expect(reports.map(({ path }) => path)).toEqual(['data/reports/2022.json']);
	expect(indicators()).toHaveLength(listed.indicators);
	expect(ledger().rows).toHaveLength(money.rows);
	expect(ledger().totals).toHaveLength(money.totals);
	for (const path of ['catalog.json', 'indicators.json', 'ledger.json', 'projects.geojson'])
		expect(existsSync(`build/data/${path}`)).toBe(true);
});

test('every feature has the promised properties, in their vocabulary', () => {
	for (const { properties, type, id } of [...features(), ...projects().features]) {
		expect(type).toBe('Feature');
		expect(id).toBe(properties.id);
		expect(Object.keys(properties)).toEqual(expect.arrayContaining(PROPERTIES));
		expect(properties.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
		expect(['project', 'place']).toContain(properties.kind);
		expect([null, 'identification', 'preparation', 'implementation', 'completion', 'completed', 'cancelled']).toContain(
			properties.status,
		);
		expect([null, 'surveyed', 'digitised', 'approximate', 'schematic']).toContain(properties.certainty);
		expect(properties.name).toMatch(/[\u4e00-\u9fff]/);
		expect(properties.name_en).toMatch(/^[^\u4e00-\u9fff]+$/);
		expect(properties.source).not.toBe('');
		if (properties.cost_cny !== null) expect(Number.isSafeInteger(properties.cost_cny)).toBe(true);
		if (properties.certainty === 'schematic') expect(properties.accuracy_m).toBeNull();
		if (properties.certainty === 'approximate') expect(properties.accuracy_m).toBeGreaterThan(0);
	}
	expect(new Set(features().map(({ id }) => id)).size).toBe(features().length);
});

test('all projects are the projects of all datasets', () => {
	const inDatasets = features().filter(({ properties }) => properties.kind === 'project');
	expect(projects().features).toEqual(inDatasets);
});

test('what is not placed has no geometry and claims no certainty', () => {
	for (const { geometry, properties } of features())
		expect(geometry === null, properties.id).toBe(properties.certainty === null);
});

test('a project that stands at places carries their geometry', () => {
	const context = ['yangzhai-seat', 'old-g107'];
	const all = byId();
	const standing = projects().features.filter(({ properties }) => properties.at.length > 0);
	expect(standing.length).toBeGreaterThan(20);
	const flat = (feature: PublicFeature | undefined): string[] => {
		const { geometry } = feature ?? { geometry: null };
		if (!geometry) return [];
		if (geometry.type === 'GeometryCollection')
			return geometry.geometries.map((one) => JSON.stringify('coordinates' in one && one.coordinates));
		if (geometry.type.startsWith('Multi'))
			return (geometry as GeoJSON.MultiPoint).coordinates.map((one) => JSON.stringify(one));
		return [JSON.stringify(geometry.coordinates)];
	};
	for (const project of standing) {
		const { at, id } = project.properties;
		if (at.some((place) => context.includes(place))) {
			expect(project.geometry, id).not.toBeNull();
			continue;
		}
		expect(flat(project), id).toEqual(at.flatMap((place) => flat(all.get(place))));
	}
});

test('every position is WGS 84 longitude, latitude inside the town’s surroundings', () => {
	const numbers = (value: unknown): number[][] =>
		Array.isArray(value) ? (typeof value[0] === 'number' ? [value as number[]] : value.flatMap(numbers)) : [];
	for (const { geometry, properties } of features()) {
		const parts = geometry?.type === 'GeometryCollection' ? geometry.geometries : geometry ? [geometry] : [];
		for (const [lng, lat] of parts.flatMap((part) => ('coordinates' in part ? numbers(part.coordinates) : []))) {
			expect(lng, properties.id).toBeGreaterThan(113.8);
			expect(lng, properties.id).toBeLessThan(114.3);
			expect(lat, properties.id).toBeGreaterThan(31.3);
			expect(lat, properties.id).toBeLessThan(31.7);
		}
	}
});

test('every quote stands exactly once in its report, in the sentence that is named', () => {
	const texts = new Map(catalogue().reports.map(({ year }) => [year, sentencesOf(reportOf(year))]));
	const mentions = [
		...features().flatMap(({ properties }) => properties.mentions),
		...indicators().map(({ mention }) => mention),
	];
	expect(mentions.length).toBeGreaterThan(150);
	for (const { report, sentence, exact, prefix, suffix } of mentions) {
		const quote = prefix + exact + suffix;
		const holding = texts.get(report)!.filter(({ text }) => text.includes(quote));
		expect(
			holding.map(({ id }) => id),
			quote,
		).toEqual([sentence]);
		expect(holding[0]!.text.split(quote), quote).toHaveLength(2);
	}
});

test('sentences have stable ids, each once, under parts and sections', () => {
	const report = reportOf('2022');
	const ids = sentencesOf(report).map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(report.parts.map(({ kind }) => kind)).toEqual(['review', 'plan', 'plan']);
	for (const { text, id } of sentencesOf(report)) {
		expect(id).toMatch(/^s\d+-\d+-\d+-\d+$/);
		expect(text).not.toMatch(/\?\?|[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+[)）]|\n/);
	}
	expect(
		sentencesOf(report)
			.map(({ text }) => text)
			.join(''),
	).toContain('运输等要素保障');
});

test('every id has its page in every language', () => {
	for (const { properties } of features())
		for (const language of ['', 'en/', 'zh-hant/'])
			expect(
				existsSync(`build/${language}${kindFolder(properties.kind)}/${properties.id}/index.html`),
				properties.id,
			).toBe(true);
});

const FLOOR: readonly [name: RegExp, status: string | null, cost: number | null][] = [
	[/^发展大道改造升级/, 'completion', 25_000_000],
	[/^冶金大道延伸/, 'preparation', 16_000_000],
	[/^友谊大道新建/, 'preparation', 15_000_000],
	[/^黄杨线公路改造/, null, 10_000_000],
	[/^铁路涵洞新建/, 'identification', 40_000_000],
	[/^代畈村.*太杨公路连接线/, 'completion', 500_000],
	[/太杨公路.*安全.*标识/, 'completion', 400_000],
	[/^京猫线扩宽修复/, 'identification', null],
	[/^老107国道刷黑/, 'implementation', 6_300_000],
	[/背街小巷/, null, null],
	[/^华鑫公司工业项目/, 'implementation', 1_320_000_000],
	[/^新煌公司工业项目/, 'implementation', 1_100_000_000],
	[/^中耐公司工业项目/, 'implementation', 150_000_000],
	[/^鑫腾公司工业项目/, 'implementation', 300_000_000],
	[/^中小企业创业园/, null, null],
	[/^鑫腾环保新厂房/, null, null],
	[/铁塔迁移/, null, null],
	[/^昌瑞纺织/, null, null],
	[/汇通铁路货场/, null, null],
	[/^华鑫公司物流园/, null, null],
	[/^现代物流园/, null, null],
	[/月日塘村返乡创业园/, null, null],
	[/自来水站厂房/, null, null],
	[/红栀子/, null, null],
	[/失地农民保险/, null, null],
	[/合作公司/, null, null],
	[/古村落保护修复/, null, null],
	[/公立幼儿园/, null, null],
	[/方店农贸市场/, null, null],
	[/福利院/, null, null],
	[/服务站/, null, null],
	[/宏德广场/, 'implementation', 80_000_000],
	[/周转房新建/, null, 3_200_000],
	[/周转房改造/, 'completion', 380_000],
	[/机关食堂/, null, null],
	[/环卫市场化改革/, null, 1_300_000],
	[/债务化解/, null, null],
];
for (const [name, status, cost] of FLOOR) {
	test(`what must be there: ${name.source}`, () => {
		const found = projects().features.filter(({ properties }) => name.test(properties.name));
		expect(found.length).toBeGreaterThan(0);
		if (status) expect(found.map(({ properties }) => properties.status)).toContain(status);
		if (cost) expect(found.map(({ properties }) => properties.cost_cny)).toContain(cost);
	});
}

test('three mentions of 黄杨线, two statuses kept; both figures of 冶金大道 kept', () => {
	const all = byId();
	const line = all.get('huang-yang-line-renovation')!.properties.mentions;
	expect(line).toHaveLength(3);
	expect(line.map(({ says }) => says.phase)).toEqual(
		expect.arrayContaining([expect.stringContaining('正在积极推进'), expect.stringContaining('列入改造计划')]),
	);
	const avenue = all.get('metallurgy-avenue-extension')!.properties.mentions;
	expect(avenue.map(({ says }) => says.money)).toEqual([15_000_000, 16_000_000]);
});

test('all 25 committees are there', () => {
	const committees = datasetOf('villages').features.filter(
		({ properties }) => properties.kind === 'place' && /(村|社区)$/.test(properties.name),
	);
	expect(committees).toHaveLength(25);
});

test('indicators: value, unit, period, growth and mention', () => {
	const values = new Map(indicators().map((indicator) => [indicator.name, indicator]));
	for (const [name, value, growth] of [
		['工业总产值', 7_946_000_000, 61.6],
		['财政收入', 998_000_000, 47],
		['固定资产投资', 1_385_000_000, 10],
		['社会零售品总额', 303_000_000, 36.4],
		['招商引资', 1_614_000_000, 100.5],
	] as const) {
		expect(values.get(name)).toMatchObject({ value, unit: 'CNY', year_on_year: growth, target: false });
	}
	expect(indicators().filter(({ target }) => target).length).toBeGreaterThan(3);
	expect(indicators().map(({ value }) => value)).toContain(9_650_000);
	expect(indicators().map(({ value }) => value)).toContain(90.52);
});

test('every figure of money of the report is in a mention', () => {
	const said = [
		...features().flatMap(({ properties }) => properties.mentions),
		...indicators().map(({ mention }) => mention),
	];
	const figures = sentencesOf(reportOf('2022')).flatMap(({ id, text }) =>
		[...text.matchAll(/\d[\d,.]*余?[万亿]元?/g)].map(([figure]) => ({ id, figure })),
	);
	expect(figures.length).toBeGreaterThan(25);
	for (const { id, figure } of figures)
		expect(
			said.some(({ sentence, exact }) => sentence === id && exact.includes(figure)),
			`${figure} in ${id}`,
		).toBe(true);
});

test('the ledger: every figure in its sentence, with what it belongs to', () => {
	const { rows, town, date, source, certainty, map_review_number, licence } = ledger();
	expect(town.name).toMatch(/\p{Script=Han}/u);
	expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	expect(source.map(({ year }) => year)).toEqual(catalogue().reports.map(({ year }) => year));
	expect(certainty).toContain('示意');
	expect([map_review_number, typeof licence]).toEqual(['', 'string']);
	const texts = new Map(
		catalogue().reports.flatMap(({ year }) =>
			sentencesOf(reportOf(year)).map(({ id, text }) => [`${year}/${id}`, text] as const),
		),
	);
	const plans = new Set(
		catalogue().reports.flatMap(({ year }) =>
			sentencesOf({ ...reportOf(year), parts: reportOf(year).parts.filter(({ kind }) => kind === 'plan') }).map(
				({ id }) => `${year}/${id}`,
			),
		),
	);
	const ids = new Set([...byId().keys(), ...indicators().map(({ id }) => id)]);
	expect(rows).toHaveLength(31);
	for (const { id, figure, exact, report, sentence, start, plan, yuan, feature, indicator } of rows) {
		const text = texts.get(`${report}/${sentence}`)!;
		expect(text.startsWith(figure, start), id).toBe(true);
		expect(text, id).toContain(exact);
		expect(exact, id).toContain(figure);
		expect(plan, id).toBe(plans.has(`${report}/${sentence}`));
		expect(Number.isSafeInteger(yuan), id).toBe(true);
		expect(ids.has(feature ?? indicator ?? ''), id).toBe(true);
	}
});

test('the ledger: a total is the sum of the rows that it names, no row is in two, no project in one twice', () => {
	const { rows, totals } = ledger();
	const all = new Map(rows.map((row) => [row.id, row]));
	const named = totals.flatMap((total) => total.rows);
	expect(new Set(named).size).toBe(named.length);
	for (const { nature, target, yuan, rows: made } of totals) {
		const counted = made.map((id) => all.get(id)!);
		expect(counted.map((row) => [row.nature, row.target, row.current])).toEqual(made.map(() => [nature, target, true]));
		expect(counted.reduce((sum, row) => sum + row.yuan, 0)).toBe(yuan);
		const owners = counted.flatMap(({ feature }) => feature ?? []);
		expect(new Set(owners).size).toBe(owners.length);
	}
	const costing = projects().features.filter(({ properties }) => properties.cost_cny !== null);
	const [invested, programmes] = totals;
	expect(invested).toMatchObject({ nature: 'investment', yuan: 198_080_000, projects: 12 });
	expect(programmes).toMatchObject({ nature: 'total_investment', yuan: 2_870_000_000, projects: 4 });
	expect(invested!.yuan + programmes!.yuan).toBe(
		costing.reduce((sum, { properties }) => sum + properties.cost_cny!, 0),
	);
	expect(invested!.missing).toBe(projects().features.length - costing.length);
});

test('GDAL reads every GeoJSON file as longitude, latitude', () => {
	test.skip(
		spawnSync('ogrinfo', ['--version']).error !== undefined,
		'GDAL’s ogrinfo is not installed (apt package gdal-bin).',
	);
	for (const path of [...catalogue().datasets.map(({ dataset }) => `${dataset}.geojson`), 'projects.geojson']) {
		const told = execFileSync('ogrinfo', ['-ro', '-al', '-so', `build/data/${path}`], { encoding: 'utf8' });
		const count = (path === 'projects.geojson' ? projects() : datasetOf(path.replace('.geojson', ''))).features.length;
		expect(told).toContain(`Feature Count: ${count}`);
		expect(told).toMatch(/ID\["OGC","CRS84"\]|WGS 84/);
		for (const property of ['id', 'kind', 'name', 'name_en', 'status', 'cost_cny', 'certainty'])
			expect(told).toMatch(new RegExp(`^${property}: `, 'm'));
	}
});
