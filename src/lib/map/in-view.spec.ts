import { expect, test } from 'vitest';
import { DATASETS } from '../core/datasets';
import type { Picture, Shape } from '../core/picture/picture';
import { cameraOf, frameOf } from '../core/projection/mercator';
import { anySchematic } from './in-view';

const frame = frameOf([113.9, 31.4, 114.1, 31.6]);
const shape = (x: number, y: number, rest: Partial<Shape> = {}): Shape => ({
	id: `${x}/${y}`,
	kind: 'place',
	dataset: 'roads',
	certainty: 'schematic',
	status: null,
	d: null,
	area: false,
	reach: null,
	x,
	y,
	...rest,
});
const picture = (...shapes: Shape[]): Picture => ({ frame, graticule: '', context: [], shapes, labels: [] });
const size = { width: 680, height: 680 };
const whole = cameraOf(frame, 680, 680);
const close = { center: whole.center, zoom: whole.zoom + 2 };

test('before a camera is known the whole frame is in view', () => {
	expect(anySchematic(picture(shape(10, 10)), DATASETS, { camera: null, ...size })).toBe(true);
});

test('a schematic feature counts while its anchor is in view', () => {
	expect(anySchematic(picture(shape(10, 10)), DATASETS, { camera: whole, ...size })).toBe(true);
	expect(anySchematic(picture(shape(10, 10)), DATASETS, { camera: close, ...size })).toBe(false);
	expect(anySchematic(picture(shape(500, 610)), DATASETS, { camera: close, ...size })).toBe(true);
	expect(anySchematic(picture(shape(500, 640)), DATASETS, { camera: close, ...size })).toBe(false);
});

test('what is switched off, or measured, needs no stamp', () => {
	expect(anySchematic(picture(shape(500, 500)), ['villages'], { camera: whole, ...size })).toBe(false);
	const measured = shape(500, 500, { certainty: 'approximate' });
	expect(anySchematic(picture(measured), DATASETS, { camera: whole, ...size })).toBe(false);
});
