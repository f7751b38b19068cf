import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LastScene } from './last-scene';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function storage(): Storage {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key),
	} as Storage;
}

test('the scene of a kiosk that crashed is found again, that of one left in order is not', () => {
	const box = storage();
	const kept = () => new LastScene('2022', () => box);
	const leave = kept().keep(() => 'a-road');
	vi.advanceTimersByTime(5000);
	expect(kept().find()).toBe('a-road');
	expect(new LastScene('2023', () => box).find()).toBeNull();
	leave();
	expect(kept().find()).toBeNull();
});

test('what was shown too long ago is of no use', () => {
	const box = storage();
	const last = new LastScene('2022', () => box);
	last.keep(() => 'a-road');
	vi.advanceTimersByTime(5000);
	const written = Date.now();
	vi.setSystemTime(written + 10 * 60_000);
	expect(last.find()).toBe('a-road');
	vi.setSystemTime(written + 10 * 60_000 + 1);
	expect(last.find()).toBeNull();
});

test.each(['{', '7', '{"scene":3,"at":0}', '{"scene":"a"}', '{"scene":"a","at":"now"}'])('%s is no scene', (text) => {
	const box = storage();
	box.setItem('kiosk/2022', text);
	expect(new LastScene('2022', () => box).find()).toBeNull();
});

test('a browser that stores nothing remembers nothing', () => {
	const last = new LastScene('2022', () => {
		throw new DOMException('denied', 'SecurityError');
	});
	const leave = last.keep(() => 'a-road');
	vi.advanceTimersByTime(5000);
	leave();
	expect(last.find()).toBeNull();
});
