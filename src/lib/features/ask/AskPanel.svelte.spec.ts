import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { byId, desk, entries, ofRoad, showPanel as show } from '../../../../tests/example/questions';
import type { Ask } from '../../core/ask/ask';
import { loadTranslate } from '../../core/language/translate';
import { Sketch } from './sketch.svelte';

const given = async (ask: Ask) => ({
	t: await loadTranslate('zh-Hans', 'ask'),
	entries,
	byId,
	selected: null,
	answer: desk.answer(ask),
	left: 0,
	geometryOf: desk.geometryOf,
	bounds: null,
	sketch: null,
	onask: () => {},
	onsketch: () => {},
});

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

	test('only what is placed can be asked about, and only lines cross anything', async () => {
		const { screen } = await show();
		const offered = () => [...screen.container.querySelectorAll('optgroup option')].map((one) => one.textContent);
		expect(offered()).toEqual(['名road', '名school', '名hall', '名estate']);
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
		await other.getByText('改一改问题').click();
		await other.getByLabelText('从哪里算').last().selectOptions('feature');
		expect(put).toHaveBeenLastCalledWith(null);
	});

	test('what is drawn to its end is asked at once; points can be typed', async () => {
		const sketch = new Sketch('point');
		const { screen, onask, onsketch } = await show({
			sketch,
			ask: { kind: 'within', metres: 40, of: { kind: 'point', at: [1, 1] } },
		});
		await screen.getByText('改一改问题').click();
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
		await screen.getByText('改一改问题').click();
		await screen.getByLabelText('米数').fill('70');
		await screen.rerender({ given: { ...(await given(ask)), ask: { ...ask } } });
		await expect.element(screen.getByLabelText('米数')).toHaveValue('70');
	});
});
