import { expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { DATASETS } from '../datasets';
import { MAX_ZOOM, MIN_ZOOM } from '../projection/mercator';
import { formatView, parseView, WHOLE, type View } from './grammar';

const parse = (address: string): View => {
	const parameters = new URLSearchParams(address);
	return parseView((name) => parameters.get(name));
};

test('the whole town needs no parameters', () => {
	expect(formatView(WHOLE)).toBe('');
	expect(parse('')).toEqual(WHOLE);
});

test('a view as it stands in an address', () => {
	const view: View = {
		...WHOLE,
		datasets: ['roads', 'heritage'],
		select: 'a-b',
		camera: { zoom: 12.5, center: [114, 31.5] },
	};
	expect(formatView(view)).toBe('?datasets=roads,heritage&select=a-b&camera=12.50/31.50000/114.00000');
	expect(formatView({ ...WHOLE, datasets: [] })).toBe('?datasets=none');
});

test('what was written is read again', () => {
	const next = randomRow();
	const digits = (value: number, count: number) => Number(value.toFixed(count));
	for (let i = 0; i < 500; i++) {
		const view: View = {
			...WHOLE,
			datasets: DATASETS.filter(() => next() < 0.5),
			select: next() < 0.3 ? null : `特 &?#%+/${Math.floor(next() * 1e6)}`,
			camera:
				next() < 0.3
					? null
					: {
							zoom: digits(MIN_ZOOM + next() * (MAX_ZOOM - MIN_ZOOM), 2),
							center: [digits(next() * 360 - 180, 5), digits(next() * 170 - 85, 5)],
						},
		};
		expect(parse(formatView(view))).toEqual(view);
	}
});

test.each([
	['camera=12/31.5'],
	['camera=12/31.5/114/0'],
	['camera=12/86/114'],
	['camera=12/31.5/181'],
	['camera=12//114'],
	['camera=NaN/NaN/NaN'],
	['camera=Infinity/0/0'],
	['camera=<script>'],
	['select='],
	['unknown=1&__proto__=2'],
])('%s is as good as absent', (address) => {
	expect(parse(address)).toEqual(WHOLE);
});

test('a zoom beyond the limits is the nearest one within', () => {
	expect(parse('camera=23.5/31.5/114').camera?.zoom).toBe(MAX_ZOOM);
	expect(parse('camera=1/31.5/114').camera?.zoom).toBe(MIN_ZOOM);
});

test('unknown datasets are left out, repeated ones count once, in the order of the list', () => {
	expect(parse('datasets=villages,__proto__,roads,roads').datasets).toEqual(['roads', 'villages']);
	expect(parse('datasets=constructor').datasets).toEqual([]);
});
