import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watch, type Watched } from './watchdog';

beforeEach(() => {
	vi.useFakeTimers();
	vi.spyOn(console, 'info').mockImplementation(() => undefined);
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

const sessionOf = (kept = new Map<string, string>()): Storage =>
	({
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
	}) as Storage;

function watched(storage = sessionOf()) {
	const page = new EventTarget();
	const room = {
		deck: {},
		scene: { id: 'road', seconds: 20 },
		playing: true,
		count: 2,
	} satisfies Watched as Watched & {
		scene: { id: string };
	};
	const state = { live: false, reachable: true, hidden: false };
	const reload = vi.fn();
	const leave = watch(room, {
		page,
		reload,
		reachable: async () => state.reachable,
		live: () => state.live,
		hidden: () => state.hidden,
		storage: () => storage,
	});
	const happens = (type: string, more: object = {}) => page.dispatchEvent(Object.assign(new Event(type), more));
	return { room, state, reload, leave, happens };
}
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

test('a live map that does not come back has the page loaded again', async () => {
	const { reload, state } = watched();
	state.live = true;
	await pass(2);
	state.live = false;
	await pass(4);
	expect(reload).not.toHaveBeenCalled();
	await pass(2);
	expect(reload).toHaveBeenCalledTimes(1);
});

test('one that comes back does not, nor one that has never been', async () => {
	const { reload, state } = watched();
	await pass(20);
	state.live = true;
	await pass(2);
	state.live = false;
	await pass(3);
	state.live = true;
	await pass(10);
	expect(reload).not.toHaveBeenCalled();
});

test.each([
	['error', { error: new TypeError('x is undefined') }],
	['unhandledrejection', { reason: new TypeError('x is undefined') }],
	['vite:preloadError', {}],
])('%s has the page loaded again', async (type, more) => {
	const { reload, happens } = watched();
	happens(type, more);
	await pass(0);
	expect(reload).toHaveBeenCalledTimes(1);
});

test.each([
	['error', { message: 'ResizeObserver loop completed with undelivered notifications.' }],
	['unhandledrejection', { reason: new DOMException('called off', 'AbortError') }],
])('a harmless %s does not', async (type, more) => {
	const { reload, happens } = watched();
	happens(type, more);
	await pass(30);
	expect(reload).not.toHaveBeenCalled();
});

test('a scene that stays far longer than its time has the page loaded again, a paused one does not', async () => {
	const { reload, room } = watched();
	Object.assign(room, { playing: false });
	await pass(300);
	Object.assign(room, { playing: true });
	await pass(45);
	Object.assign(room, { scene: { id: 'closing', seconds: 20 } });
	await pass(45);
	expect(reload).not.toHaveBeenCalled();
	await pass(10);
	expect(reload).toHaveBeenCalledTimes(1);
});

test('a scene that nobody can see stands still rightly, and has its whole time again when it is seen', async () => {
	const { reload, state } = watched();
	await pass(40);
	state.hidden = true;
	await pass(3600);
	state.hidden = false;
	await pass(45);
	expect(reload).not.toHaveBeenCalled();
	await pass(10);
	expect(reload).toHaveBeenCalledTimes(1);
});

test('the only scene there is may stay', async () => {
	const { reload, room } = watched();
	Object.assign(room, { count: 1 });
	await pass(3600);
	expect(reload).not.toHaveBeenCalled();
});

test('what fails again and again is loaded at growing pauses, and anew after a sound time', async () => {
	const storage = sessionOf();
	const waits = [];
	for (let load = 0; load < 7; load++) {
		const { reload, happens, leave } = watched(storage);
		happens('error', { error: new Error('broken') });
		const from = Date.now();
		while (reload.mock.calls.length === 0) await pass(1);
		waits.push(Math.round((Date.now() - from) / 1000));
		leave();
	}
	expect(waits).toEqual([1, 5, 15, 60, 300, 600, 600]);
	await pass(1300);
	const { reload, happens } = watched(storage);
	happens('error', { error: new Error('broken') });
	await pass(0);
	expect(reload).toHaveBeenCalledTimes(1);
});

test('one failure has it loaded once, however many follow', async () => {
	const { reload, happens } = watched();
	for (let i = 0; i < 5; i++) happens('error', { error: new Error('broken') });
	await pass(60);
	expect(reload).toHaveBeenCalledTimes(1);
});

test('an address that does not answer is not left for the browser’s own error', async () => {
	const { reload, happens, state } = watched();
	state.reachable = false;
	happens('error', { error: new Error('broken') });
	await pass(100);
	expect(reload).not.toHaveBeenCalled();
	state.reachable = true;
	await pass(10);
	expect(reload).toHaveBeenCalledTimes(1);
});

test('a browser that stores nothing is given time', async () => {
	const { reload, happens } = watched({} as Storage);
	happens('error', { error: new Error('broken') });
	await pass(4);
	expect(reload).not.toHaveBeenCalled();
	await pass(2);
	expect(reload).toHaveBeenCalledTimes(1);
});

test('a room that closed is not loaded again', async () => {
	const { reload, happens, leave } = watched();
	leave();
	happens('error', { error: new Error('broken') });
	await pass(60);
	expect(reload).not.toHaveBeenCalled();
});
