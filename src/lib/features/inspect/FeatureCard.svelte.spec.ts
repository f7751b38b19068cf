import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Entry, Quote } from '../../core/atlas/entry';
import type { Language } from '../../core/language/languages';
import Spoken, { speechOf } from '../../ui/Spoken.svelte';
import FeatureCard from './FeatureCard.svelte';

const quote = (exact: string, part: Quote['part'] = 'review'): Quote => ({
	exact,
	report: '2022',
	sentence: 's1-1-1-1',
	part,
	says: {},
});
const plain: Entry = {
	id: 'road',
	kind: 'project',
	dataset: 'roads',
	name: '甲路延伸',
	original: null,
	summary: null,
	status: 'preparation',
	phase: '正在征地',
	cost: { cny: 16_000_000, qualifier: 'exact' },
	costWas: { cny: 15_000_000, qualifier: 'exact' },
	contradicted: false,
	certainty: 'schematic',
	accuracy_m: null,
	shownBy: ['road'],
	bounds: null,
	townWide: false,
	at: ['place'],
	projects: [],
	related: ['gone'],
	quotes: [quote('投资1500万元的甲路延伸'), quote('投资1600万元的甲路', 'plan')],
};
const place: Entry = {
	...plain,
	id: 'place',
	kind: 'place',
	name: '甲路',
	status: null,
	cost: null,
	costWas: null,
	at: [],
};

async function show(rest: Partial<Entry> = {}, language: Language = 'zh-Hans') {
	const heard = { onclose: vi.fn(), onselect: vi.fn() };
	const entry = { ...plain, ...rest };
	const given = { entry, byId: new Map([plain, place].map((one) => [one.id, one])), ...heard };
	const screen = await render(Spoken, { speech: await speechOf(language), shows: FeatureCard, given });
	return { ...heard, screen, text: (screen.container.textContent ?? '').replace(/\u00a0/g, ' ') };
}

test('status, figure, what it was, quotes and certainty', async () => {
	const { screen, text } = await show();
	await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent('甲路延伸');
	for (const words of ['前期', '正在征地', '1,600 万元', '原为 1,500 万元', '示意']) expect(text).toContain(words);
	expect([...screen.container.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toEqual(
		plain.quotes.map(({ exact }) => exact),
	);
	expect(text).toContain('2022 年回顾');
	expect(text).toContain('2022 年报告的计划');
	expect(text).not.toContain('报告前后说法不一');
});

test('a contradiction is called out', async () => {
	expect((await show({ contradicted: true })).text).toContain('报告前后说法不一');
});

test('a project without a figure says that the report has none; a place does not', async () => {
	expect((await show({ cost: null, costWas: null })).text).toContain('报告没有说投资多少');
	expect((await show({ ...place, at: [] })).text).not.toContain('报告没有说投资多少');
});

test('what concerns the whole town says that it has no position', async () => {
	const { text } = await show({ townWide: true, certainty: null, shownBy: [], at: [] });
	expect(text).toContain('未上图');
	expect(text).toContain('事关全镇，没有单一位置');
});

test('English brings its name, its sentence and the Chinese beside', async () => {
	const { screen, text } = await show({ name: 'Road A', original: '甲路延伸', summary: 'The road grows.' }, 'en');
	for (const words of ['CNY 16 million', 'was CNY 15 million', 'The road grows.', 'In preparation'])
		expect(text).toContain(words);
	expect(screen.container.querySelector('.original')).toHaveAttribute('lang', 'zh-Hans');
	for (const one of screen.container.querySelectorAll('blockquote')) expect(one).toHaveAttribute('lang', 'zh-Hans');
});

test('the place it stands at is selected by a click; an unknown neighbour is not shown', async () => {
	const { onselect, screen } = await show();
	await screen.getByRole('link', { name: '甲路', exact: true }).click();
	expect(onselect).toHaveBeenCalledExactlyOnceWith('place', false);
	expect(screen.container.textContent).not.toContain('gone');
});

test('closing, and the links to page and sentence', async () => {
	const { onclose, screen } = await show();
	await screen.getByRole('button', { name: '关闭' }).click();
	expect(onclose).toHaveBeenCalledOnce();
	const page = screen.container.querySelector<HTMLAnchorElement>('a.page')!;
	expect(page.pathname).toMatch(/\/projects\/road\/$/);
	const sentence = screen.container.querySelector<HTMLAnchorElement>('figcaption a')!;
	expect(sentence.pathname + sentence.hash).toMatch(/\/reports\/2022\/#s1-1-1-1$/);
});
