import { scaleLinear, scaleLog } from 'd3-scale';

/** A line of an axis; `at` is per cent of the plot's width. */
export interface Tick {
	value: number;
	at: number;
}

/** A scale with what its axis shows; places are per cent of the plot's width. */
export interface Axis {
	kind: 'linear' | 'log';
	ticks: Tick[];
	/** Where a value stands. */
	place: (value: number) => number;
}

const WIDTH = [0, 100] as const;
const LINES = 4;

/** An axis from zero on, below it where there is less than nothing; its ends are round numbers. */
export function linearAxis(values: readonly number[]): Axis {
	const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
	const scale = scaleLinear([least, most > least ? most : least + 1], WIDTH).nice(LINES);
	const place = (value: number) => hundredths(scale(value));
	return { kind: 'linear', ticks: scale.ticks(LINES).map((value) => ({ value, at: place(value) })), place };
}

/** An axis on which each line is ten times the one before; only for values above zero. */
export function logAxis(values: readonly number[]): Axis {
	const powers = values.filter((value) => value > 0).map(Math.log10);
	const from = powers.length > 0 ? Math.floor(Math.min(...powers)) : 0;
	const to = Math.max(from + 1, ...powers.map(Math.ceil));
	const scale = scaleLog([10 ** from, 10 ** to], WIDTH);
	const place = (value: number) => hundredths(scale(value));
	const decades = Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
	return { kind: 'log', ticks: decades.map((value) => ({ value, at: place(value) })), place };
}

/** Two decimals are a fraction of a pixel on any screen, and keep the page small. */
const hundredths = (value: number): number => Math.round(value * 100) / 100;
