import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WakeLock } from './wake-lock.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class Page extends EventTarget {
	visibilityState = 'visible';
	show(state: 'visible' | 'hidden') {
		this.visibilityState = state;
		this.dispatchEvent(new Event('visibilitychange'));
	}
}
class Lock extends EventTarget {
	released = false;
	async release() {
		this.released = true;
		this.dispatchEvent(new Event('release'));
	}
}

function browser(answers: ('gives' | 'refuses')[]) {
	const given: Lock[] = [];
	const page = new Page();
	const request = vi.fn(async () => {
		if ((answers.shift() ?? 'gives') === 'refuses') throw new DOMException('battery is low', 'NotAllowedError');
		given.push(new Lock());
		return given.at(-1) as unknown as WakeLockSentinel;
	});
	return { given, page, request, hold: (lock: WakeLock) => lock.hold(page as unknown as Document, { request }) };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

test('a lock that is given is held, and given back when the room closes', async () => {
	const { given, hold } = browser([]);
	const lock = new WakeLock();
	const release = hold(lock);
	await settled();
	expect(lock.state).toBe('held');
	release();
	expect([lock.state, given[0]?.released]).toEqual(['released', true]);
});

test('a browser without locks says so', () => {
	const lock = new WakeLock();
	lock.hold(new Page() as unknown as Document, null)();
	expect(lock.state).toBe('absent');
});

test('a lock that is refused says why and is asked for again', async () => {
	const { hold } = browser(['refuses']);
	const lock = new WakeLock();
	hold(lock);
	await settled();
	expect([lock.state, lock.reason]).toEqual(['refused', 'battery is low']);
	await vi.advanceTimersByTimeAsync(60_000);
	expect([lock.state, lock.reason]).toEqual(['held', null]);
});

test('a tab that is hidden loses it and has it again when it is seen', async () => {
	const { given, page, hold, request } = browser([]);
	const lock = new WakeLock();
	hold(lock);
	await settled();
	page.show('hidden');
	await given[0]!.release();
	expect(lock.state).toBe('released');
	await vi.advanceTimersByTimeAsync(120_000);
	expect(request).toHaveBeenCalledTimes(1);
	page.show('visible');
	await settled();
	expect([lock.state, given.length]).toEqual(['held', 2]);
});

test('a lock that comes when the room has closed is given back', async () => {
	const { given, hold } = browser([]);
	const lock = new WakeLock();
	hold(lock)();
	await settled();
	expect([lock.state, given[0]?.released]).toEqual(['released', true]);
});
