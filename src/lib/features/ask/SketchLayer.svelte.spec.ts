import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { fromScreen, type Camera } from '../../core/projection/mercator';
import { Sketch } from './sketch.svelte';
import SketchLayer from './SketchLayer.svelte';

const camera: Camera = { center: [114, 31.5], zoom: 14 };
const viewport = { camera, width: 400, height: 300 };
const on = (x: number, y: number) => fromScreen([x, y], viewport);
const drawn = (container: Element, name: string) =>
	[...container.querySelectorAll(`.${name}`)].map(
		(one) => one.getAttribute('d') ?? `${one.getAttribute('cx')} ${one.getAttribute('cy')}`,
	);

test('what is drawn stands where it was put, the next leg leads to the pointer', async () => {
	const sketch = new Sketch('area');
	for (const [x, y] of [
		[10, 20],
		[110, 20],
		[110, 120],
	] as const)
		sketch.add(on(x, y), 1);
	sketch.cursor = on(60, 200);
	const { container } = await render(SketchLayer, { viewport, sketch });
	expect(drawn(container, 'drawn')).toEqual(['M10 20L110 20L110 120']);
	expect(drawn(container, 'next')).toEqual(['M110 120L60 200L10 20']);
	expect(drawn(container, 'corner')).toEqual(['10 20', '110 20', '110 120']);
	sketch.finish();
	await expect.poll(() => drawn(container, 'drawn')).toEqual(['M10 20L110 20L110 120Z']);
	expect(drawn(container, 'next')).toEqual([]);
	expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
});

test('the subject of the question stays in sight with its band', async () => {
	const points = [on(10, 10), on(60, 60)];
	const { container } = await render(SketchLayer, {
		viewport,
		sketch: null,
		ask: { kind: 'within', metres: 5, of: { kind: 'line', points } },
		reach: { type: 'Polygon', coordinates: [[on(0, 0), on(90, 0), on(90, 90), on(0, 0)].map((at) => [...at])] },
	});
	expect(drawn(container, 'asked')).toEqual(['M10 10L60 60']);
	expect(drawn(container, 'reach')).toEqual(['M0 0L90 0L90 90L0 0Z']);
});

test('keys draw, but for those that a field or a button needs', async () => {
	const heard = vi.fn();
	const sketch = new Sketch('line', () => null, heard);
	await render(SketchLayer, { viewport, sketch });
	for (const x of [10, 20, 30]) sketch.add(on(x, 10), 1);
	const field = document.body.appendChild(document.createElement('input'));
	field.value = 'ab';
	field.focus();
	await userEvent.keyboard('{Backspace}{Enter}');
	expect([field.value, sketch.points.length, sketch.finished]).toEqual(['a', 3, false]);
	field.blur();
	await userEvent.keyboard('{Backspace}{Enter}');
	expect([sketch.points.length, sketch.finished]).toEqual([2, true]);
	field.focus();
	await userEvent.keyboard('{Escape}');
	expect(heard).toHaveBeenCalledOnce();
	field.remove();
});

test('before the map knows where it looks nothing is drawn', async () => {
	const { container } = await render(SketchLayer, {
		viewport: { ...viewport, camera: null },
		sketch: new Sketch('line'),
	});
	expect(container.querySelector('svg')).toBeNull();
});
