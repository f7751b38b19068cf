import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ACTIONS } from '../../core/scene/actions';
import { attend, parseKiosk, type Attended } from './kiosk';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
	['', null],
	['?camera=1', null],
	['?kiosk', 60],
	['?kiosk=', 60],
	['?camera=1&kiosk=90', 90],
	['?kiosk=1', 1],
	['?kiosk=86400', 86_400],
	['?kiosk=86401', 60],
	['?kiosk=0', 60],
	['?kiosk=-5', 60],
	['?kiosk=1e3', 60],
	['?kiosk=12.5', 60],
	['?kiosk=false', 60],
])('the address with %j waits %j seconds', (query, seconds) => {
	expect(parseKiosk(query)).toBe(seconds);
});

function visited(idle = 60) {
	const went: string[] = [];
	const room: Attended = {
		deck: { scenes: [{ id: 'opening' }, { id: 'closing' }] },
		playing: false,
		black: false,
		panel: null,
		tool: null,
		kiosk: null,
		go: (id) => went.push(id),
	};
	return { room, went, ...attend(room, idle) };
}

test('it plays from the start and lets a visitor step and pause, nothing else', () => {
	const { room } = visited();
	expect(room.playing).toBe(true);
	const allowed = ACTIONS.filter((action) => room.kiosk!.allows(action));
	expect(allowed).toEqual(['next', 'previous', 'first', 'last', 'autoplay']);
});

test('a step pauses it, and a minute without a visitor begins it again', () => {
	const { room, went } = visited();
	room.kiosk!.allows('next');
	expect(room.playing).toBe(false);
	vi.advanceTimersByTime(59_000);
	expect([room.playing, went]).toEqual([false, []]);
	vi.advanceTimersByTime(1250);
	expect([room.playing, went]).toEqual([true, ['opening']]);
});

test('whoever is still there is waited for', () => {
	const { room, touch } = visited(10);
	room.kiosk!.allows('next');
	vi.advanceTimersByTime(9000);
	touch();
	vi.advanceTimersByTime(9000);
	expect(room.playing).toBe(false);
	vi.advanceTimersByTime(1250);
	expect(room.playing).toBe(true);
});

test.each([{ black: true }, { panel: 'help' }, { tool: 'pen' }])('it does not stay with %j', (left) => {
	const { room, went } = visited(10);
	Object.assign(room, left);
	vi.advanceTimersByTime(10_250);
	expect(room).toMatchObject({ black: false, panel: null, tool: null, playing: true });
	expect(went).toEqual(['opening']);
});

test('while it plays by itself it goes on where it is', () => {
	const { went } = visited(10);
	vi.advanceTimersByTime(600_000);
	expect(went).toEqual([]);
});

test('a room that closed is free', () => {
	const { room, leave, went } = visited(10);
	room.kiosk!.allows('next');
	leave();
	vi.advanceTimersByTime(60_000);
	expect([room.kiosk, went]).toEqual([null, []]);
});
