import { expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import type { Ask, Subject } from '../ask/ask';
import { formatAsk, parseAsk } from '../ask/grammar';
import { DATASETS } from '../datasets';
import { CERTAINTY_CHOICES, KIND_CHOICES, PART_CHOICES, SORTS, STATUS_CHOICES } from '../filter/filter';
import { NATURES } from '../feature/vocabulary';
import { MAX_ZOOM, MIN_ZOOM } from '../projection/mercator';
import { formatView, PAPERS, parseView, WHOLE, type View } from './grammar';

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

test('what was written is read again, every state of it', () => {
	const next = randomRow();
	const digits = (value: number, count: number) => Number(value.toFixed(count));
	const one = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
	const some = <T>(all: readonly T[]): T[] => all.filter(() => next() < 0.4);
	const perhaps = <T>(value: () => T): T | null => (next() < 0.4 ? null : value());
	const id = () => `特 &?#%+/=${Math.floor(next() * 1e6)}`;
	const least = () => perhaps(() => Math.floor(next() * 1000));
	const position = (): [number, number] => [digits(next() * 360 - 180, 5), digits(next() * 170 - 85, 5)];
	const subject = (): Subject =>
		one<() => Subject>([
			() => ({ kind: 'feature', id: id() }),
			() => ({ kind: 'point', at: position() }),
			() => ({ kind: 'line', points: [position(), position()] }),
			() => ({ kind: 'area', points: [position(), position(), position()] }),
		])();
	const asks: (() => Ask)[] = [
		() => ({ kind: 'within', metres: Math.floor(next() * 5000), of: subject() }),
		() => ({ kind: 'view', bounds: [-1.5, 2.25, 3.125, 4] }),
		() => ({ kind: 'crosses', id: id() }),
		() => ({ kind: 'nearest', category: 'school', count: 3, of: subject() }),
	];
	for (let i = 0; i < 500; i++) {
		const ask = perhaps(() => one(asks)());
		const view: View = {
			sized: next() < 0.5,
			moment: perhaps(() => one(['2022', '2023-plan'])),
			natures: NATURES.filter(() => next() < 0.3),
			order: perhaps(() => one(['yuan', '-yuan', 'feature'])),
			paper: one(PAPERS),
			datasets: DATASETS.filter(() => next() < 0.5),
			filter: {
				kind: some(KIND_CHOICES),
				status: some(STATUS_CHOICES),
				certainty: some(CERTAINTY_CHOICES),
				money: { least: least(), most: perhaps(() => 1000 + Math.floor(next() * 1e7)) },
				funded: next() < 0.5,
				named: {
					report: perhaps(() => '2022'),
					part: perhaps(() => one(PART_CHOICES)),
					section: perhaps(() => '2022/p1-2'),
				},
				ask: ask && formatAsk(ask),
			},
			alone: next() < 0.5,
			sort: one(SORTS),
			select: perhaps(id),
			compare: perhaps(() => ['a', 'b-c', 'd'].slice(0, 1 + Math.floor(next() * 3))) ?? [],
			base: perhaps(id),
			camera: perhaps(() => ({ zoom: digits(MIN_ZOOM + next() * (MAX_ZOOM - MIN_ZOOM), 2), center: position() })),
		};
		const again = parse(formatView(view));
		expect(again).toEqual(view);
		expect(parseAsk(again.filter.ask ?? '')).toEqual(ask);
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
	['compare=,,'],
	['status=done&kind=road&certainty=very'],
	['money=-'],
	['money=9-1'],
	['money=1e3-'],
	['money=999999999-'],
	['with=out'],
	['report=22&part=middle&section=p1'],
	['sort=__proto__&rest=seen'],
	['ask='],
	[`ask=${'x'.repeat(4001)}`],
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

test('half a character in a question does no harm', () => {
	const view = parseView((name) => (name === 'ask' ? `within/\ud83d${'x'.repeat(9)}` : null));
	expect(() => formatView(view)).not.toThrow();
	expect(parse(formatView(view))).toEqual(view);
});
