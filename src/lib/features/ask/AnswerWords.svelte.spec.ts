import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { desk, ofRoad, showPanel as show } from '../../../../tests/example/questions';
import { example, line } from '../../../../tests/example/town';
import type { Ask } from '../../core/ask/ask';
import { tieFeatures } from '../../core/atlas/feature';
import { presentEntry } from '../../core/atlas/present';
import { mapData } from '../../core/picture/map-data';
import { deskOf, drawnShapes } from './desk';
import { loadTranslate } from '../../core/language/translate';
import Spoken, { speechOf } from '../../ui/Spoken.svelte';
import { openingOf } from './answer-notes';
import AnswerWords from './AnswerWords.svelte';

describe('the answer', () => {
	test('is named in words, counted, and says on what it rests', async () => {
		const { screen, onask } = await show({ ask: { kind: 'within', metres: 500, of: ofRoad } });
		await expect.element(screen.getByRole('heading', { name: '名road周围 500 米以内' })).toBeVisible();
		await expect.element(screen.getByText('除它自己外 1 处符合')).toBeVisible();
		await expect.element(screen.getByText('依据的位置：1 处大致')).toBeVisible();
		await expect.element(screen.getByText('可能偏差 ±300 米')).toBeVisible();
		await expect.element(screen.getByText('名road的位置是示意的，位置本身没有意义。')).toBeVisible();
		expect(screen.container.querySelectorAll('.warn')).toHaveLength(1);
		await screen.getByText('改一改问题').click();
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
		await screen.getByText('2 处说不出距离').click();
		await expect.element(screen.getByText(/两头都是示意位置/)).toBeVisible();
		await screen.getByRole('link', { name: '名hall' }).click();
		expect(onselect).toHaveBeenCalledExactlyOnceWith('hall');
	});

	test('says in its first sentence when it cannot be said, and why', async () => {
		const ask: Ask = { kind: 'nearest', category: 'school', count: 1, of: { kind: 'feature', id: 'hall' } };
		const only = { ...desk.answer(ask), ids: [], refused: ['estate'] };
		const t = await loadTranslate('en', 'ask');
		expect(openingOf(ask, only, 'Hall', t)).toMatch(/^This cannot be said: Hall and .* placed schematically/);
		const { screen } = await show({ ask: { kind: 'within', metres: 9, of: { kind: 'feature', id: 'estate' } } });
		const status = screen.getByRole('status').first();
		await expect.element(status).toHaveTextContent(/^说不出来：名estate和可能符合的 2 处都是示意位置/);
		expect(screen.container.textContent).not.toContain('没有符合的');
	});

	test('says how much of it everything else that is chosen leaves', async () => {
		const ask: Ask = { kind: 'view', bounds: [113, 31, 115, 32] };
		const { screen } = await show({ ask, left: 0 });
		await expect.element(screen.getByRole('status').first()).toHaveTextContent('4 处符合。其中 0 处也符合别的条件。');
		const { screen: other } = await show({ ask });
		expect(other.container.textContent).not.toContain('别的条件');
	});

	test('names what is crossed or touched, judged as drawn, and counts what is schematic', async () => {
		const { screen } = await show({ ask: { kind: 'within', metres: 0, of: ofRoad } });
		await expect.element(screen.getByText('除它自己外没有符合的。')).toBeVisible();
		const many = Array.from({ length: 10 }, (_, i) => example(`t${i}`, line([114, 31.4], [114.001 + i / 1000, 31.6])));
		const crossed = tieFeatures([example('road', line([113.9, 31.5], [114.1, 31.5])), ...many], [], []);
		const shown = crossed.map((one) => presentEntry(one, { language: 'en', script: (text) => text }));
		const ask: Ask = { kind: 'crosses', id: 'road' };
		const shapes = drawnShapes(mapData(crossed, { context: [], bounds: [113, 31, 115, 32] }, (id) => id));
		const { container } = await render(Spoken, {
			speech: await speechOf('en'),
			shows: AnswerWords,
			given: {
				t: await loadTranslate('en', 'ask'),
				ask,
				answer: deskOf(shown, shapes).answer(ask),
				byId: new Map(shown.map((entry) => [entry.id, entry])),
				left: 10,
			},
		});
		expect(container.textContent).toContain('Name of t6, Name of t7, and 2 more');
		expect([...container.querySelectorAll('.warn')].map(({ textContent }) => textContent)).toEqual([
			'Judged as drawn on the sheet: 10 of these positions are schematic, placed for legibility only.',
		]);
	});

	test('folds the form under the question, and takes the focus with it', async () => {
		const ask: Ask = { kind: 'within', metres: 500, of: ofRoad };
		const { screen } = await show({ ask });
		await expect.element(screen.getByLabelText('米数')).not.toBeVisible();
		await screen.getByText('改一改问题').click();
		await expect.element(screen.getByLabelText('米数')).toBeVisible();
		await screen.getByRole('button', { name: '查', exact: true }).click();
		await expect.element(screen.getByLabelText('米数')).not.toBeVisible();
		await expect.poll(() => document.activeElement?.localName).toBe('summary');
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
		await expect.element(screen.getByRole('heading', { name: `未知要素（${id}）周围 500 米以内` })).toBeVisible();
		expect(screen.container.querySelector('img')).toBeNull();
	});
});
