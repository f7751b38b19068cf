import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { example, line, point } from '../../../../tests/example/town';
import { tieFeatures } from '../../core/atlas/feature';
import { presentEntry } from '../../core/atlas/present';
import type { Ask } from '../../core/ask/ask';
import type { Language } from '../../core/language/languages';
import { loadTranslate } from '../../core/language/translate';
import { mapData } from '../../core/picture/map-data';
import Spoken, { speechOf } from '../../ui/Spoken.svelte';
import AskPanel from './AskPanel.svelte';
import { deskOf, drawnShapes } from './desk';
import { Sketch } from './sketch.svelte';

const features = tieFeatures(
	[
		example('road', line([114, 31.5], [114.02, 31.5])),
		example(
			'school',
			point(114.01, 31.501),
			{ category: 'school', certainty: 'approximate', accuracy_m: 300 },
			'services',
		),
		example('hall', point(114.01, 31.502), { category: 'school' }, 'services'),
		example('lost', null, { category: 'market' }),
	],
	[],
	[],
);
const entries = features.map((feature) => presentEntry(feature, { language: 'zh-Hans', script: (text) => text }));
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const desk = deskOf(entries, drawnShapes(mapData(features, { context: [], bounds: [113, 31, 115, 32] }, (id) => id)));
const ofRoad = { kind: 'feature', id: 'road' } as const;

async function show({
	ask = null,
	language = 'zh-Hans',
	...rest
}: { ask?: Ask | null; language?: Language; selected?: string; sketch?: Sketch } = {}) {
	const heard = { onask: vi.fn(), onsketch: vi.fn(), onselect: vi.fn() };
	const given = {
		t: await loadTranslate(language, 'ask'),
		entries,
		byId,
		selected: byId.get(rest.selected ?? '') ?? null,
		ask,
		answer: ask && desk.answer(ask),
		bounds: [113.9, 31.4, 114.1, 31.6],
		sketch: rest.sketch ?? null,
		...heard,
	};
	const screen = await render(Spoken, { speech: await speechOf(language), shows: AskPanel, given });
	return { ...heard, screen };
}

describe('asking', () => {
	test('starts from the selected feature and 500 m, and needs nothing more', async () => {
		const { screen, onask } = await show({ selected: 'road' });
		await screen.getByRole('button', { name: '查', exact: true }).click();
		expect(onask).toHaveBeenCalledExactlyOnceWith({ kind: 'within', metres: 500, of: ofRoad });
	});

	test('by keyboard alone: another feature, another distance', async () => {
		const { screen, onask } = await show();
		await screen.getByLabelText('米数').fill('1200');
		await screen.getByLabelText('要素', { exact: true }).selectOptions('school');
		await screen.getByLabelText('米数').click();
		await userEvent.keyboard('{Enter}');
		expect(onask).toHaveBeenCalledWith({ kind: 'within', metres: 1200, of: { kind: 'feature', id: 'school' } });
	});

	test.each(['', '-1', '1.5', '1e3', '50001', 'abc', '0x10'])(
		'%s metres are refused in a word of their own',
		async (text) => {
			const { screen, onask } = await show({ selected: 'road' });
			await screen.getByLabelText('米数').fill(text);
			await expect.element(screen.getByLabelText('米数')).toHaveAttribute('aria-invalid', 'true');
			await expect.element(screen.getByText('米数要是 0 到 50,000 的整数。')).toBeVisible();
			await screen.getByRole('button', { name: '查', exact: true }).click();
			expect(onask).not.toHaveBeenCalled();
		},
	);

	test('without a subject says what is missing', async () => {
		const { screen, onask } = await show();
		await screen.getByRole('button', { name: '查', exact: true }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent('先选一处要素。');
		expect(onask).not.toHaveBeenCalled();
	});

	test('only what is placed can be asked about, and only what has an extent crosses anything', async () => {
		const { screen } = await show();
		const offered = () => [...screen.container.querySelectorAll('optgroup option')].map((one) => one.textContent);
		expect(offered()).toEqual(['名road', '名school', '名hall']);
		await screen.getByLabelText('问什么').selectOptions('crosses');
		await expect.poll(offered).toEqual(['名road']);
	});

	test('the view is what the map shows now; the nearest are of a category that the town has on the map', async () => {
		const { screen, onask } = await show({ selected: 'road' });
		await screen.getByLabelText('问什么').selectOptions('view');
		await screen.getByRole('button', { name: '查', exact: true }).click();
		expect(onask).toHaveBeenLastCalledWith({ kind: 'view', bounds: [113.9, 31.4, 114.1, 31.6] });
		await screen.getByLabelText('问什么').selectOptions('nearest');
		const category = screen.getByLabelText('哪一类');
		await expect.element(category).toHaveTextContent('学校');
		expect(category.element().querySelectorAll('option')).toHaveLength(1);
		await screen.getByRole('button', { name: '查', exact: true }).click();
		expect(onask).toHaveBeenLastCalledWith({ kind: 'nearest', category: 'school', count: 3, of: ofRoad });
	});

	test('a drawn subject takes its tool, and gives it back for another', async () => {
		const { screen, onsketch } = await show();
		await screen.getByLabelText('从哪里算').selectOptions('line');
		expect(onsketch).toHaveBeenLastCalledWith('line');
		const { screen: other, onsketch: put } = await show({
			ask: {
				kind: 'within',
				metres: 5,
				of: {
					kind: 'line',
					points: [
						[114, 31],
						[115, 32],
					],
				},
			},
			sketch: new Sketch('line'),
		});
		await other.getByLabelText('从哪里算').last().selectOptions('feature');
		expect(put).toHaveBeenLastCalledWith(null);
	});

	test('what is drawn to its end is asked at once; points can be typed', async () => {
		const sketch = new Sketch('point');
		const { screen, onask, onsketch } = await show({
			sketch,
			ask: { kind: 'within', metres: 40, of: { kind: 'point', at: [1, 1] } },
		});
		const typed = screen.getByLabelText('坐标（经度, 纬度）');
		await typed.fill('north of here');
		await userEvent.keyboard('{Enter}');
		await expect.element(typed).toHaveAttribute('aria-invalid', 'true');
		await typed.fill('114.01, 31.5');
		await userEvent.keyboard('{Enter}');
		await expect
			.poll(() => onask.mock.lastCall)
			.toEqual([{ kind: 'within', metres: 40, of: { kind: 'point', at: [114.01, 31.5] } }]);
		expect(onsketch).toHaveBeenLastCalledWith(null);
	});

	test('what was entered stays while the same question comes as another object', async () => {
		const ask: Ask = { kind: 'within', metres: 500, of: ofRoad };
		const { screen } = await show({ ask });
		await screen.getByLabelText('米数').fill('70');
		await screen.rerender({ given: { ...(await given(ask)), ask: { ...ask } } });
		await expect.element(screen.getByLabelText('米数')).toHaveValue('70');
	});
});

const given = async (ask: Ask) => ({
	t: await loadTranslate('zh-Hans', 'ask'),
	entries,
	byId,
	selected: null,
	answer: desk.answer(ask),
	bounds: null,
	sketch: null,
	onask: () => {},
	onsketch: () => {},
});

describe('the answer', () => {
	test('is named in words, counted, and says on what it rests', async () => {
		const { screen, onask } = await show({ ask: { kind: 'within', metres: 500, of: ofRoad } });
		await expect.element(screen.getByRole('heading', { name: '距名road 500 米以内' })).toBeVisible();
		await expect.element(screen.getByText('2 处符合')).toBeVisible();
		await expect.element(screen.getByText('依据的位置：1 处大致')).toBeVisible();
		await expect.element(screen.getByText('可能偏差 ±300 米')).toBeVisible();
		await expect.element(screen.getByText('名road的位置是示意的，位置本身没有意义。')).toBeVisible();
		await screen.getByRole('button', { name: '清除这一问' }).click();
		expect(onask).toHaveBeenCalledExactlyOnceWith(null);
	});

	test('says when positions may be farther off than the question reaches', async () => {
		const hint = '可能的偏差不小于所问的距离，这个答案只能当线索。';
		const { screen } = await show({ ask: { kind: 'within', metres: 200, of: ofRoad } });
		await expect.element(screen.getByText(hint)).toBeVisible();
		const { screen: other } = await show({ ask: { kind: 'within', metres: 400, of: ofRoad } });
		expect(other.container.textContent).not.toContain(hint);
	});

	test('lists what it refuses with the reason', async () => {
		const { screen, onselect } = await show({ ask: { kind: 'within', metres: 500, of: ofRoad } });
		await screen.getByText('1 处说不出距离').click();
		await expect.element(screen.getByText(/两头都是示意位置/)).toBeVisible();
		await screen.getByRole('link', { name: '名hall' }).click();
		expect(onselect).toHaveBeenCalledExactlyOnceWith('hall');
	});

	test('tells distances only where they mean something', async () => {
		const { screen } = await show({
			language: 'en',
			ask: { kind: 'nearest', category: 'school', count: 5, of: { kind: 'point', at: [114.01, 31.5] } },
		});
		const rows = [...screen.container.querySelectorAll('ol li')].map((row) => row.textContent.trim());
		expect(rows).toEqual([expect.stringMatching(/名school\s*111 m/), '名hall']);
		await expect.element(screen.getByText('Rests on positions: 1 approximate, 1 schematic')).toBeVisible();
	});

	test.each([
		['nobody', '没有这一处要素，这一问无从回答。'],
		['lost', '名lost不在图上，说不出远近。'],
	])('about %s says why there is none', async (id, words) => {
		const { screen } = await show({ ask: { kind: 'within', metres: 500, of: { kind: 'feature', id } } });
		await expect.element(screen.getByRole('status')).toHaveTextContent(words);
	});

	test('shows what an address made up as text', async () => {
		const id = '<img src=x onerror=alert(1)>';
		const { screen } = await show({ ask: { kind: 'within', metres: 500, of: { kind: 'feature', id } } });
		await expect.element(screen.getByRole('heading', { name: `距${id} 500 米以内` })).toBeVisible();
		expect(screen.container.querySelector('img')).toBeNull();
	});
});
