import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { example, point } from '../../../../tests/example/town';
import { tieFeatures } from '../../core/atlas/feature';
import { presentEntry } from '../../core/atlas/present';
import { loadTranslate } from '../../core/language/translate';
import type { LngLat } from '../../core/projection/mercator';
import MeasurePanel from './MeasurePanel.svelte';
import { Sketch, type SketchTool } from './sketch.svelte';

const features = tieFeatures(
	[
		example('drawn', point(114, 31.5)),
		example('other', point(114.01, 31.5)),
		example('traced', point(114.02, 31.5), { certainty: 'digitised', accuracy_m: 20 }),
		example('guessed', point(114, 31.51), { certainty: 'approximate', accuracy_m: 300 }),
	],
	[],
	[],
);
const entries = features.map((feature) => presentEntry(feature, { language: 'zh-Hans', script: (text) => text }));
const byId = new Map(entries.map((entry) => [entry.id, entry]));

async function show(tool: SketchTool | null, points: [LngLat, string | null][] = [], selected: string | null = null) {
	const sketch = tool && new Sketch(tool);
	for (const [at, id] of points) sketch?.put({ at, id });
	const onsketch = vi.fn();
	const screen = await render(MeasurePanel, {
		t: await loadTranslate('zh-Hans', 'ask'),
		byId,
		selected: byId.get(selected ?? '') ?? null,
		bounds: [114, 31.5, 114.02, 31.52],
		sketch,
		onsketch,
	});
	const told = (name: string) =>
		[...screen.container.querySelectorAll('dt')].find((term) => term.textContent === name)?.nextElementSibling
			?.textContent;
	return { screen, sketch, onsketch, told };
}

describe('a distance', () => {
	test('is told by legs with their bearings and in sum, in the unit chosen', async () => {
		const { screen, told } = await show('distance', [
			[[114, 31.5], null],
			[[114, 31.51], null],
			[[114.01, 31.51], null],
		]);
		expect(told('第 1 段')).toMatch(/1,112 米\s*方位 0\.0°，北/);
		expect(told('第 2 段')).toMatch(/948 米\s*方位 90\.0°，东/);
		expect(told('总长')).toBe('2,060 米');
		await screen.getByLabelText('长度单位').selectOptions('km');
		await expect.poll(() => told('总长')).toBe('2.06 公里');
	});

	test('beside everything drawn is said to measure the drawn sheet; between digitised features it is not', async () => {
		const { screen } = await show('distance', [
			[[114, 31.5], null],
			[[114, 31.51], null],
		]);
		await expect.element(screen.getByText(/^量的是图上所画，而图上的形状大多是示意或大致的/)).toBeVisible();
		await expect.element(screen.getByRole('status').last()).toHaveTextContent(/1,112 米 量的是图上所画/);
		const { screen: sure } = await show('distance', [
			[[114, 31.5], 'traced'],
			[[114, 31.51], 'traced'],
		]);
		expect(sure.container.textContent).not.toContain('量的是图上所画');
	});

	test('between two schematic features is refused with the reason', async () => {
		const { screen, told } = await show('distance', [
			[[114, 31.5], 'drawn'],
			[[114.01, 31.5], 'other'],
		]);
		expect(told('第 1 段')).toContain('不能量');
		const warnings = [...screen.container.querySelectorAll('.warn')].map(({ textContent }) => textContent);
		expect(warnings).toEqual(['不能量：一段的两头都在示意要素上，位置本身没有意义。']);
		expect(told('总长')).toBeUndefined();
		await expect.element(screen.getByRole('status').last()).toHaveTextContent('不能量');
	});

	test('from an approximate feature warns with its accuracy, from a schematic one that it is only drawn', async () => {
		const { screen } = await show('distance', [
			[[114, 31.51], 'guessed'],
			[[114.01, 31.5], 'drawn'],
		]);
		await expect.element(screen.getByText('可能偏差 ±300 米')).toBeVisible();
		await expect.element(screen.getByText('有一头在示意要素上，位置本身没有意义。')).toBeVisible();
		expect(screen.container.querySelectorAll('.warn')).toHaveLength(1);
	});

	test('by keyboard: typed points, the selected feature, the map’s centre', async () => {
		const { screen, sketch, told } = await show('distance', [], 'guessed');
		await screen.getByLabelText('坐标（经度, 纬度）').fill('114, 31.5');
		await userEvent.keyboard('{Enter}');
		for (const name of ['加上已选的要素', '加上图的中心']) {
			screen.getByRole('button', { name }).element().focus();
			await userEvent.keyboard('{Enter}');
		}
		await expect.poll(() => told('第 2 段')).toContain('948 米');
		expect(sketch!.points.map(({ id }) => id)).toEqual([null, 'guessed', null]);
		await screen.getByRole('button', { name: '撤回一点' }).click();
		expect(sketch!.points).toHaveLength(2);
	});
});

describe('an area', () => {
	const corners: [LngLat, null][] = [
		[[114, 31.5], null],
		[[114.01, 31.5], null],
		[[114.01, 31.51], null],
		[[114, 31.51], null],
	];

	test('is told in 亩, hectares or square kilometres, with the way around', async () => {
		const { screen, told } = await show('surface', corners);
		expect(told('面积')).toMatch(/^1,581\.\d+ 亩$/);
		expect(told('周长')).toMatch(/^4,1\d\d 米$/);
		await screen.getByLabelText('面积单位').selectOptions('ha');
		await expect.poll(() => told('面积')).toMatch(/^105\.\d+ 公顷$/);
	});

	test('whose outline crosses itself has none, and it says so', async () => {
		const [a, b, c, d] = corners;
		const { screen, told } = await show('surface', [a!, c!, b!, d!]);
		expect(told('面积')).toBeUndefined();
		await expect.element(screen.getByText('边线自己相交，量不出面积。请撤回一点。').first()).toBeVisible();
	});
});

test('the buttons take a tool and put it away', async () => {
	const { screen, onsketch } = await show(null);
	await screen.getByRole('button', { name: '面积、周长' }).click();
	expect(onsketch).toHaveBeenLastCalledWith('surface');
	const { screen: other, onsketch: put } = await show('distance');
	const pressed = other.getByRole('button', { name: '距离、方位', pressed: true });
	await pressed.click();
	expect(put).toHaveBeenLastCalledWith(null);
});
