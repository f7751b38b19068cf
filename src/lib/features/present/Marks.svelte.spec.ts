import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Said } from '../../core/scene/messages';
import { Marks, STAY } from './marks.svelte';
import MarksLayer from './Marks.svelte';

beforeEach(async () => {
	await page.viewport(800, 400);
	document.body.style.cssText = 'position: fixed; inset: 0; margin: 0';
});
afterEach(() => {
	vi.useRealTimers();
	document.body.style.cssText = '';
});

const show = async (tool: 'ring' | 'pen' | null) => {
	const marks = new Marks();
	const told: Said[] = [];
	marks.tell = (said) => told.push(said);
	const onend = vi.fn();
	const { container } = await render(MarksLayer, { marks, tool, onend });
	return { marks, told, onend, container, layer: container.querySelector<HTMLElement>('[data-marks]')! };
};
const pointer = (name: string, clientX: number, clientY: number, given: PointerEventInit = {}) =>
	new PointerEvent(name, {
		...{ bubbles: true, cancelable: true, isPrimary: true, pointerId: 1, pointerType: 'pen' },
		...{ clientX, clientY, buttons: name === 'pointerup' ? 0 : 1, ...given },
	});
const frame = () => new Promise(requestAnimationFrame);

test('the ring is where the pointer is, as shares of the screen, and is told once a frame', async () => {
	const { marks, told, container, layer } = await show('ring');
	layer.dispatchEvent(pointer('pointermove', 100, 100));
	layer.dispatchEvent(pointer('pointermove', 400, 100));
	expect(marks.ring).toEqual([0.5, 0.25]);
	await expect.poll(() => container.querySelector('.ring')?.getAttribute('transform')).toBe('translate(400 100)');
	await frame();
	expect(told).toEqual([{ kind: 'ring', at: [0.5, 0.25] }]);
	layer.dispatchEvent(pointer('pointerleave', 900, 100));
	await expect.poll(() => container.querySelector('.ring')).toBeNull();
	await frame();
	expect(told.at(-1)).toEqual({ kind: 'ring', at: null });
});

test('a stroke follows the pen and fades when it is lifted', async () => {
	const { marks, told, container, layer } = await show('pen');
	layer.setPointerCapture = () => undefined;
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	layer.dispatchEvent(pointer('pointerdown', 80, 40));
	layer.dispatchEvent(pointer('pointermove', 400, 200));
	layer.dispatchEvent(pointer('pointermove', 1600, 200));
	layer.dispatchEvent(pointer('pointerup', 1600, 200));
	layer.dispatchEvent(pointer('pointermove', 80, 40, { buttons: 0 }));
	expect(marks.strokes).toMatchObject([
		{
			points: [
				[0.1, 0.1],
				[0.5, 0.5],
				[1, 0.5],
			],
			ended: true,
		},
	]);
	await frame();
	expect(told).toMatchObject([
		{
			kind: 'stroke',
			points: [
				[0.1, 0.1],
				[0.5, 0.5],
				[1, 0.5],
			],
			ended: true,
		},
	]);
	expect(container.querySelector('.stroke path')).toHaveAttribute('d', 'M80 40Q400 200 600 200L800 200');
	expect(container.querySelector('.stroke')).toHaveClass('ended');
	vi.advanceTimersByTime(STAY);
	expect(marks.strokes).toEqual([]);
});

test('what the other window tells is shown and not told again', async () => {
	const { marks, told } = await show(null);
	const envelope = { v: 1, room: 'a', from: 'b' } as const;
	marks.hear({ ...envelope, kind: 'ring', at: [0.2, 0.3] });
	marks.hear({ ...envelope, kind: 'stroke', stroke: 's', points: [[0, 0]], ended: false });
	marks.hear({ ...envelope, kind: 'stroke', stroke: 's', points: [[1, 1]], ended: true });
	marks.hear({ ...envelope, kind: 'bye' });
	expect(marks.ring).toEqual([0.2, 0.3]);
	expect(marks.strokes).toMatchObject([
		{
			id: 's',
			points: [
				[0, 0],
				[1, 1],
			],
			ended: true,
		},
	]);
	await frame();
	expect(told).toEqual([]);
	marks.clear();
	// As at a step: the pointer has not moved.
	expect([marks.ring, marks.strokes]).toEqual([[0.2, 0.3], []]);
});

test.each(['ring', 'pen', null] as const)(
	'with %s the stage below hears nothing that is meant for the tool',
	async (tool) => {
		const { layer, container } = await show(tool);
		layer.setPointerCapture = () => undefined;
		const heard: string[] = [];
		for (const name of ['pointerdown', 'touchstart', 'touchend', 'click'])
			container.addEventListener(name, () => heard.push(name));
		layer.dispatchEvent(pointer('pointerdown', 10, 10));
		for (const name of ['touchstart', 'touchend', 'click']) layer.dispatchEvent(new Event(name, { bubbles: true }));
		expect(heard).toEqual(tool ? [] : ['pointerdown', 'touchstart', 'touchend', 'click']);
		expect(getComputedStyle(layer).pointerEvents).toBe(tool ? 'auto' : 'none');
	},
);

test('Escape ends the tool and does nothing else', async () => {
	const heard = vi.fn();
	addEventListener('keydown', heard);
	const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
	const { onend } = await show('pen');
	press();
	expect([onend.mock.calls.length, heard.mock.calls.length]).toEqual([1, 0]);
	removeEventListener('keydown', heard);
});

test('without a tool Escape is left to the others', async () => {
	const heard = vi.fn();
	addEventListener('keydown', heard);
	const { onend } = await show(null);
	document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
	expect([onend.mock.calls.length, heard.mock.calls.length]).toEqual([0, 1]);
	removeEventListener('keydown', heard);
});
