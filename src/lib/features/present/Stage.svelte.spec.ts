import '../../../../tests/example/site-styles';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { exampleDeck } from '../../../../tests/example/deck';
import type { Language } from '../../core/language/languages';
import { loadTranslate } from '../../core/language/translate';
import type { Picture, Shape } from '../../core/picture/picture';
import { frameOf } from '../../core/projection/mercator';
import type { Scene } from '../../core/scene/scene';
import Spoken, { speechOf } from '../../ui/Spoken.svelte';
import { shareOf, spreadOf } from './spread';
import { clearPart } from './stage-layout';
import Stage from './Stage.svelte';

const shape: Shape = {
	...{ id: 'a-road', kind: 'project', dataset: 'roads', certainty: 'schematic', status: 'preparation' },
	...{ d: 'M400,500L600,520', area: false, reach: null, x: 500, y: 510 },
};
const picture: Picture = {
	frame: frameOf([113.9, 31.4, 114.1, 31.6]),
	graticule: '',
	context: [],
	shapes: [shape, { ...shape, id: 'b-road', x: 300, y: 300, d: null }],
	labels: [],
};

const SCREENS = [
	[1024, 768],
	[1280, 720],
	[1920, 1200],
	[2560, 1080],
	[3840, 2160],
	[390, 844],
] as const;

async function show(scene: Scene, [width, height]: readonly [number, number], language: Language = 'zh-Hans') {
	const { year, title, chapters } = exampleDeck({ language });
	const given = {
		t: await loadTranslate(language, 'present'),
		...{ town: '某镇', mapReviewNumber: '', picture, deck: { year, title, chapters }, scene },
	};
	const screen = await render(Spoken, { speech: await speechOf(language), shows: Stage, given });
	Object.assign(screen.container.style, { width: `${width}px`, height: `${height}px` });
	const card = screen.container.querySelector('article')!;
	return {
		card,
		stage: screen.container.querySelector('.stage')!,
		text: (card.textContent ?? '').replace(/\s+/g, ' '),
	};
}

const sceneOf = (kind: Scene['kind'], language: Language = 'zh-Hans') =>
	exampleDeck({ language }).scenes.find((scene) => scene.kind === kind)!;
const stop = sceneOf('stop');
const quote = { ...stop.quotes[0]!, exact: '投资1600万元的甲路正在征地，'.repeat(27).slice(0, 400) };
const feature = stop.features[0]!;
const NAMES = ['某镇第二实验初级中学迁建', '甲路', '乙村高标准农田建设', '丙社区周转房'];
const crowd = Array.from({ length: 25 }, (_, i) => ({ ...feature, id: `f${i}`, name: NAMES[i % 4]! }));

const fits = (card: HTMLElement, stage: Element) => {
	const [inner, outer] = [card.getBoundingClientRect(), stage.getBoundingClientRect()];
	return {
		over: Math.max(card.scrollHeight - card.clientHeight, card.scrollWidth - card.clientWidth, 0),
		inside: inner.top >= outer.top && inner.bottom <= outer.bottom && inner.right <= outer.right + 0.5,
	};
};

test.each(SCREENS)('four hundred characters fit their card at %i x %i, and leave the map room', async (...screen) => {
	// A telephone scrolls what is longer than half of that.
	const exact = screen[0] < 400 ? quote.exact.slice(0, 200) : quote.exact;
	const { card, stage } = await show({ ...stop, quotes: [{ ...quote, exact }] }, screen);
	expect(fits(card, stage)).toEqual({ over: 0, inside: true });
	const clear = stage.querySelector('.clear')!.getBoundingClientRect();
	expect(Math.min(clear.width, clear.height)).toBeGreaterThan(70);
});

test.each(SCREENS.slice(0, 5))('a section of 25 projects fits its card at %i x %i', async (...screen) => {
	const section = sceneOf('section');
	const { card, stage } = await show({ ...section, features: crowd, leads: ['一是修路。', '二是办学。'] }, screen);
	expect(fits(card, stage)).toEqual({ over: 0, inside: true });
	expect(card.querySelectorAll('li:has(.status)')).toHaveLength(25);
});

test.each(SCREENS)(
	'the camera is told of the very part that the stylesheet keeps clear, at %i x %i',
	async (...screen) => {
		const size = { width: screen[0], height: screen[1] };
		for (const length of [20, 90, 150, 300, 2000]) {
			const scene = { ...stop, quotes: [{ ...quote, exact: '字'.repeat(length) }] };
			const { stage } = await show(scene, screen);
			const { clear, em } = clearPart(size, spreadOf(scene), shareOf(scene));
			const outer = stage.getBoundingClientRect();
			const part = stage.querySelector('.clear')!;
			const { left, top, width, height } = part.getBoundingClientRect();
			const differs = [
				left - outer.left - clear.x,
				top - outer.top - clear.y,
				width - clear.width,
				height - clear.height,
			];
			expect(Math.max(...differs.map(Math.abs))).toBeLessThan(0.1);
			expect(parseFloat(getComputedStyle(part).fontSize)).toBeCloseTo(em, 2);
		}
	},
);

test('what is longer than any screen is scrolled, by keyboard too', async () => {
	const { card } = await show({ ...stop, quotes: Array.from({ length: 6 }, () => quote) }, [1280, 720]);
	await expect.poll(() => card.tabIndex).toBe(0);
	expect(card.scrollHeight).toBeGreaterThan(card.clientHeight);
	const brief = await show(stop, [1280, 720]);
	expect(brief.card.tabIndex).toBe(-1);
});

test('a stop tells title, figure with what it was, status in the report’s words, quotes and certainty', async () => {
	const { card, text } = await show(stop, [1280, 720]);
	for (const words of [
		'名a-road',
		'投资',
		'1,600 万元',
		'原为 1,500 万元',
		'前期',
		'正在征地',
		'示意',
		'只为看得清楚而摆放',
	])
		expect(text).toContain(words);
	expect([...card.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toEqual(
		stop.quotes.map(({ exact }) => exact),
	);
	expect(card.querySelector('h1')).toHaveTextContent(stop.title);
});

test('a stop that is not on the map says so once; a contradiction is shown from both sides', async () => {
	const off = exampleDeck().scenes.find(({ id }) => id === 'b-road')!;
	const { text } = await show(off, [1280, 720]);
	expect(text.match(/未上图/g)).toHaveLength(1);
	for (const words of ['报告前后说法不一', '拟议', '已列入计划', '进行中', '正在施工']) expect(text).toContain(words);
	expect(text).toContain('报告没有说投资多少');
});

test('in English the words are English, and what the report says stays Chinese', async () => {
	const { card, text } = await show(sceneOf('stop', 'en'), [1280, 720], 'en');
	for (const words of ['CNY 16 million', 'was CNY 15 million', 'In preparation', 'Schematic'])
		expect(text).toContain(words);
	for (const one of card.querySelectorAll('blockquote, q, .original')) expect(one).toHaveAttribute('lang', 'zh-Hans');
	expect(card.querySelector('.original')).not.toBeNull();
});

test('a section tells its sum by nature with what is missing, its features and what they are about', async () => {
	const { card, text } = await show(sceneOf('section'), [1280, 720]);
	expect(card.querySelector('.kicker')).toHaveTextContent('回顾');
	for (const words of ['1,600 万元', '1 个项目', '没有金额', '修路']) expect(text).toContain(words);
});

test('opening and closing: figures with their words, targets apart', async () => {
	const opening = await show(sceneOf('opening'), [1280, 720]);
	expect(opening.text).toContain('同比 +8%');
	expect(opening.card.querySelector('blockquote')).not.toBeNull();
	const closing = await show(sceneOf('closing'), [1280, 720]);
	expect(closing.text).toContain('明年的目标');
	expect(closing.text).toContain('8%');
});

test('what is not in the scene recedes, its subject is set off; the seal and the missing review number are shown', async () => {
	const { stage } = await show(stop, [1280, 720]);
	expect(stage.querySelector('[data-feature="a-road"]')).toHaveClass('selected');
	expect(stage.querySelector('[data-feature="b-road"]')).toHaveClass('receded');
	expect(stage.querySelector('[data-feature]')).not.toHaveAttribute('href');
	expect(stage.querySelector('.strip')).toHaveTextContent(/尚无审图号.*示意/);
});
