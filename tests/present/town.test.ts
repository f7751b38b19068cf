import { describe, expect, test } from 'vitest';
import { COSTS } from '../../src/lib/core/feature/vocabulary';
import { cameraOf } from '../../src/lib/core/projection/mercator';
import { sentencesOf } from '../../src/lib/core/report/parse';
import { boundsOfFrame } from '../../src/lib/core/scene/frames';
import { OPENING, CLOSING } from '../../src/lib/core/scene/scene-ids';
import type { Scene } from '../../src/lib/core/scene/scene';
import { ledgerOf } from '../../src/lib/server/ledger';
import { loadDeck, loadScene, sceneEntries } from '../../src/lib/server/deck';
import { loadSite } from '../../src/lib/server/site';

const site = loadSite();
const { report, edits } = site.reports[0]!;
const deck = loadDeck('2022', undefined);
const sentences = new Map(
	sentencesOf(report).map(({ sentence }, order) => [sentence.id, { text: sentence.text, order }]),
);
const stops = deck.scenes.filter(({ kind }) => kind === 'stop');
const overviews = deck.scenes.filter(({ kind }) => kind === 'section');
const named = site.features.filter(({ mentions }) => mentions.length > 0);
const quotesIn = ({ quotes, figures, contradictions }: Scene) => [
	...quotes,
	...figures.flatMap(({ quote }) => quote ?? []),
	...contradictions.map(({ quote }) => quote),
];
const sceneOf = (id: string) => deck.scenes.find((scene) => scene.id === id)!;

describe('nothing of the report is dropped', () => {
	test('every feature that it names is in the overview of a section', () => {
		const listed = new Set(overviews.flatMap(({ features }) => features.map(({ id }) => id)));
		expect(named.filter(({ id }) => !listed.has(id))).toEqual([]);
		expect(named.length).toBeGreaterThan(90);
	});

	test('every project has a stop, and only one', () => {
		const projects = named.filter(({ properties }) => properties.kind === 'project').map(({ id }) => id);
		expect(projects).toHaveLength(58);
		for (const id of projects) expect(stops.filter((scene) => scene.id === id)).toHaveLength(1);
	});

	test('every section with a title has an overview with the opening words of its items', () => {
		const titled = report.parts.flatMap(({ sections }) => sections).filter(({ title }) => title !== null);
		expect(titled).toHaveLength(10);
		for (const { id, title, items } of titled)
			expect(sceneOf(id)).toMatchObject({
				title,
				leads: items.flatMap(({ lead }) => (lead ? [lead.text] : [])),
			});
		expect(overviews.map(({ id }) => id).filter((id) => !titled.some((section) => section.id === id))).toEqual([
			'p1-6',
			'p3',
		]);
		expect(sceneOf('p3')).toMatchObject({ title: '三、政府自身建设', leads: { length: 4 }, features: [] });
	});

	test('every place with words of its own has a stop', () => {
		const places = stops.filter(({ features }) => features[0]!.kind === 'place').map(({ id }) => id);
		expect(places).toEqual([
			'yangzhai-industrial-park',
			'gardenia-land',
			'second-experimental-junior-school',
			'third-experimental-primary-school',
			'third-peoples-hospital',
			'dabu-old-village',
			'huitong-freight-yard',
		]);
	});
});

describe('the order is the report’s', () => {
	test('opening first, closing last, each section before its stops', () => {
		expect(deck.scenes[0]!.id).toBe(OPENING);
		expect(deck.scenes.at(-1)!.id).toBe(CLOSING);
		expect(deck.chapters.map(({ id }) => id)).toEqual([OPENING, ...overviews.map(({ id }) => id), CLOSING]);
		for (const [i, { id }] of deck.chapters.entries())
			expect(deck.scenes.find(({ chapter }) => chapter === i)!.id).toBe(id);
	});

	test('stops stand where the report first speaks of them', () => {
		const places = stops.map(({ id, quotes }) => {
			const { at } = site.features.find((feature) => feature.id === id)!.mentions[0]!;
			expect(quotes[0]!.sentence).toBe(at.sentence.id);
			return at.order * 1e4 + at.start;
		});
		expect(places).toEqual([...places].sort((a, b) => a - b));
	});

	test('the counts of the chapters are those of the scenes', () => {
		expect(deck.chapters.map(({ scenes }) => scenes)).toEqual(
			deck.chapters.map((_, i) => deck.scenes.filter(({ chapter }) => chapter === i).length),
		);
		expect(deck.scenes).toHaveLength(79);
	});
});

describe('every word and figure is the report’s own', () => {
	test.each(deck.scenes.map((scene) => [scene.id, scene] as const))('%s', (id, scene) => {
		for (const { exact, sentence } of quotesIn(scene)) expect(sentences.get(sentence)!.text).toContain(exact);
		expect(scene.figures.filter(({ sum, quote }) => (sum === null) !== (quote !== null))).toEqual([]);
		if (scene.kind !== 'stop') return;
		const { figures, quotes, notes, phase, contradictions } = scene;
		for (const { quote } of figures) expect(quotes).toContainEqual(quote);
		for (const { quote } of contradictions) expect(quotes).toContainEqual(quote);
		expect(notes.paragraph).toContain(quotes[0]!.exact);
		expect(quotes.map(({ exact }) => exact).join()).toContain(phase ?? '');
		expect(figures.length, id).toBeLessThanOrEqual(1);
	});

	test('the opening has the first four figures of money of the review', () => {
		expect(
			sceneOf(OPENING).figures.map(({ label, value, yearOnYear, period }) => [label, value, yearOnYear, period]),
		).toEqual([
			['工业总产值', 7_946_000_000, 61.6, '2022-01/2022-10'],
			['财政收入', 998_000_000, 47, '2022-01/2022-10'],
			['固定资产投资', 1_385_000_000, 10, '2022-01/2022-10'],
			['社会零售品总额', 303_000_000, 36.4, '2022-01/2022-10'],
		]);
	});

	test('a road that the review calls both under way and listed is told as both', () => {
		expect(sceneOf('huang-yang-line-renovation').contradictions.map(({ status }) => status)).toEqual([
			'implementation',
			'identification',
		]);
	});
});

describe('sums are the ledger’s', () => {
	const { rows, totals } = ledgerOf(site);

	test('the closing has the totals of investment and total investment, each with what is missing', () => {
		const costs = totals.filter(({ nature, target }) => COSTS.includes(nature) && !target);
		const figures = sceneOf(CLOSING).figures.filter(({ sum }) => sum);
		expect(figures.map(({ nature, value, qualifier, sum }) => [nature, value, qualifier, sum])).toEqual(
			costs.map(({ nature, yuan, qualifier, projects, missing }) => [nature, yuan, qualifier, { projects, missing }]),
		);
		expect(figures.map(({ nature }) => nature)).toEqual(COSTS);
	});

	test('and after them every goal of the plan with its words', () => {
		const targets = sceneOf(CLOSING).figures.filter(({ target }) => target);
		expect(targets.map(({ label }) => label)).toEqual(
			site.indicators.filter(({ target }) => target).map(({ name }) => name),
		);
	});

	test.each(overviews.map((scene) => [scene.id, scene] as const))('%s', (_, { figures, features, costless }) => {
		const ids = new Set(features.map(({ id }) => id));
		const current = rows.filter(
			(row) => row.current && row.feature !== null && [row.feature, ...row.also].some((id) => ids.has(id)),
		);
		const natures = [...new Set(current.map(({ nature }) => nature))];
		expect(figures.map(({ nature }) => nature).sort()).toEqual(natures.sort());
		for (const { nature, value } of figures)
			expect(value).toBe(current.filter((row) => row.nature === nature).reduce((sum, { yuan }) => sum + yuan, 0));
		const projects = features.filter(({ kind }) => kind === 'project');
		const stated = projects.filter(({ cost }) => cost).length;
		expect(costless).toBe(projects.length > 0 ? projects.length - stated : null);
		const counted = figures.filter(({ nature }) => nature && COSTS.includes(nature)).map(({ sum }) => sum!.projects);
		expect(counted.reduce((sum, count) => sum + count, 0)).toBe(stated);
	});
});

describe('addresses and pages', () => {
	test('ids are all different, the same in every language, and lead to a page', () => {
		const ids = deck.scenes.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const segment of ['zh-hant', 'en']) expect(loadDeck('2022', segment).scenes.map(({ id }) => id)).toEqual(ids);
		expect(sceneEntries().filter(({ lang }) => lang === 'en')).toHaveLength(ids.length + 1);
		expect(loadScene('2022', 'hongde-plaza', 'en').page).toMatchObject({
			...{
				year: '2022',
				title: edits.title_en,
				previous: 'housing-estates-facilities',
				next: 'development-avenue-upgrade',
			},
			scene: { id: 'hongde-plaza', original: '宏德广场商业综合体', quotes: [{ part: 'review' }] },
		});
		expect(loadScene('2022', undefined, undefined).page).toMatchObject({ index: 0, count: 79, previous: null });
		expect(() => loadScene('2022', 'nowhere', undefined)).toThrow();
	});

	test('a page carries its own scene and no other', () => {
		const { page } = loadScene('2022', 'hongde-plaza', undefined);
		expect(JSON.stringify(page)).not.toContain('冶金大道延伸工程');
		expect(page).not.toHaveProperty('scenes');
	});

	test('in traditional Chinese every word is converted, in English only names are', () => {
		const traditional = loadDeck('2022', 'zh-hant').scenes.find(({ id }) => id === 'development-avenue-upgrade')!;
		expect(traditional).toMatchObject({
			title: '發展大道改造升級',
			quotes: [{ exact: '投資2500萬元的發展大道改造升級工程全面完工' }],
		});
		const english = loadDeck('2022', 'en').scenes.find(({ id }) => id === 'development-avenue-upgrade')!;
		expect(english).toMatchObject({
			title: 'Development Avenue upgrade',
			quotes: [{ exact: '投资2500万元的发展大道改造升级工程全面完工' }],
		});
		expect(english.summary).toMatch(/^[\x20-\x7e’]+$/);
	});
});

test.each(deck.scenes.map((scene) => [scene.id, scene] as const))('the frame of %s shows its subject', (_, scene) => {
	const { bounds, frame, lit, placement, kind } = scene;
	const [west, south, east, north] = boundsOfFrame(frame);
	expect(cameraOf(frame, 1280, 720).zoom).toBeLessThanOrEqual(14);
	if (bounds) {
		expect(bounds[0]).toBeGreaterThan(west);
		expect(bounds[1]).toBeGreaterThan(south);
		expect(bounds[2]).toBeLessThan(east);
		expect(bounds[3]).toBeLessThan(north);
	} else expect({ frame, lit }).toEqual({ frame: sceneOf(OPENING).frame, lit: [] });
	expect(placement !== null).toBe(kind === 'stop' && bounds === null);
});
