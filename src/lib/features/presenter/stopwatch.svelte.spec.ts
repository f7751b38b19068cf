import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatElapsed, Stopwatch } from './stopwatch.svelte';

const KEY = 'stopwatch-spec';
beforeEach(() => {
	vi.useFakeTimers({ now: 1_000_000 });
	sessionStorage.removeItem(KEY);
});
afterEach(() => vi.useRealTimers());

test('it runs from when it is opened, pauses, and begins anew', () => {
	const stopwatch = new Stopwatch(() => KEY);
	const close = stopwatch.open();
	vi.advanceTimersByTime(61_000);
	expect(stopwatch.elapsed).toBe(61_000);
	stopwatch.toggle();
	vi.advanceTimersByTime(30_000);
	expect([stopwatch.elapsed, stopwatch.paused]).toEqual([61_000, true]);
	stopwatch.toggle();
	vi.advanceTimersByTime(1000);
	expect(stopwatch.elapsed).toBe(62_000);
	stopwatch.reset();
	vi.advanceTimersByTime(2000);
	expect([stopwatch.elapsed, stopwatch.paused]).toEqual([2000, false]);
	close();
	vi.advanceTimersByTime(2000);
	expect(stopwatch.elapsed).toBe(2000);
});

test('a scene has its own time, without pauses', () => {
	const stopwatch = new Stopwatch(() => KEY);
	stopwatch.open();
	stopwatch.show('opening');
	vi.advanceTimersByTime(5000);
	stopwatch.show('p1-1');
	vi.advanceTimersByTime(2000);
	stopwatch.toggle();
	vi.advanceTimersByTime(9000);
	stopwatch.show('p1-1');
	expect([stopwatch.sceneElapsed, stopwatch.elapsed]).toEqual([2000, 7000]);
	stopwatch.reset();
	expect(stopwatch.sceneElapsed).toBe(0);
});

test('a reload takes nothing from it, and a pause stays one', () => {
	const before = new Stopwatch(() => KEY);
	before.open();
	before.show('p1-1');
	vi.advanceTimersByTime(4000);
	const after = new Stopwatch(() => KEY);
	after.open();
	after.show('p1-1');
	vi.advanceTimersByTime(1000);
	expect([after.elapsed, after.sceneElapsed]).toEqual([5000, 5000]);
	after.toggle();
	const again = new Stopwatch(() => KEY);
	again.open();
	vi.advanceTimersByTime(8000);
	expect([again.elapsed, again.paused]).toEqual([5000, true]);
});

test.each(['{"passed":"long"}', 'no JSON', '[]'])('what is kept and makes no sense begins anew: %s', (kept) => {
	sessionStorage.setItem(KEY, kept);
	const stopwatch = new Stopwatch(() => KEY);
	stopwatch.open();
	vi.advanceTimersByTime(1000);
	expect(stopwatch.elapsed).toBe(1000);
});

test.each([
	[0, '0:00'],
	[59_999, '0:59'],
	[247_000, '4:07'],
	[3_847_000, '1:04:07'],
])('%i ms reads %s', (ms, text) => {
	expect(formatElapsed(ms)).toBe(text);
});
