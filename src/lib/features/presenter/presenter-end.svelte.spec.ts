import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Message } from '../../core/scene/messages';
import { RoomEnd } from '../present/room-end';
import { ASKED_EVERY, PATIENCE, PresenterEnd } from './presenter-end.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A channel of the browser within one test: everybody hears what another says. */
class Air {
	readonly #ears = new Map<object, (message: Message) => void>();
	readonly said: Message[] = [];

	mouth(who: object): (message: Message) => void {
		return (message) => {
			this.said.push(message);
			for (const [ear, hear] of [...this.#ears]) if (ear !== who) hear(message);
		};
	}
	listen(who: object, hear: (message: Message) => void): void {
		this.#ears.set(who, hear);
	}
	leave(who: object): void {
		this.#ears.delete(who);
	}
}

let windows = 0;

/** A room's window: what it shows, and its end. */
function openRoom(air: Air, name: string, { fresh = false, scene = 'opening' } = {}) {
	const who = {};
	const room = {
		scene: { id: scene },
		black: false,
		playing: false,
		tool: null as 'ring' | 'pen' | null,
		act(action: string) {
			if (action === 'blackout') room.black = !room.black;
			if (action === 'ring') room.tool = 'ring';
			end.change();
		},
		go(id: string) {
			room.scene = { id };
			end.change();
		},
	};
	const end: RoomEnd = new RoomEnd(room, {
		...{ name, fresh, from: `window-${windows++}` },
		send: air.mouth(who),
		size: () => ({ width: 1920, height: 1080 }),
		rename: () => `${name}-copy`,
	});
	air.listen(who, (message) => end.hear(message));
	end.open();
	end.change();
	const vanish = () => air.leave(who);
	return { room, end, vanish, reload: () => (end.close(), vanish(), openRoom(air, name, { scene: room.scene.id })) };
}

function openPresenter(air: Air, room: string | null, bound = room !== null) {
	const who = {};
	const end = new PresenterEnd({ room, bound, from: `window-${windows++}`, send: air.mouth(who) });
	air.listen(who, (message) => end.hear(message));
	end.open();
	return end;
}

test('the room owns what is shown: its presenter asks, and shows what the room says', () => {
	const air = new Air();
	const { room } = openRoom(air, 'a');
	const presenter = openPresenter(air, 'a');
	expect(presenter.standing).toBe('joined');
	presenter.go('p1-3');
	presenter.act('blackout');
	expect(room).toMatchObject({ scene: { id: 'p1-3' }, black: true });
	expect(presenter.state).toMatchObject({ scene: 'p1-3', black: true, width: 1920, height: 1080 });
	room.go('closing');
	expect(presenter.state?.scene).toBe('closing');
});

test('a presenter that is reloaded finds everything as it was', () => {
	const air = new Air();
	const { room } = openRoom(air, 'a');
	room.go('p1-3');
	room.act('blackout');
	openPresenter(air, 'a').close();
	expect(openPresenter(air, 'a')).toMatchObject({ standing: 'joined', state: { scene: 'p1-3', black: true } });
});

test('a room that is reloaded stays black, keeps its tool, and counts on', () => {
	const air = new Air();
	const first = openRoom(air, 'a');
	const presenter = openPresenter(air, 'a');
	presenter.act('blackout');
	presenter.act('ring');
	presenter.go('p1-3');
	const { turn } = presenter.state!;
	const second = first.reload();
	expect(second.room).toMatchObject({ black: true, tool: 'ring' });
	expect(presenter.state).toMatchObject({ scene: 'p1-3', black: true });
	expect(presenter.state!.turn).toBeGreaterThan(turn);
	presenter.act('blackout');
	expect(second.room.black).toBe(false);
	vi.advanceTimersByTime(2 * PATIENCE);
	expect(presenter.standing).toBe('joined');
});

test('an older state of the room changes nothing', () => {
	const air = new Air();
	const { room } = openRoom(air, 'a');
	const presenter = openPresenter(air, 'a');
	room.go('p1-3');
	const { state } = presenter;
	presenter.hear({ v: 1, room: 'a', from: 'late', kind: 'state', state: { ...state!, turn: 0, scene: 'opening' } });
	expect(presenter.state).toEqual(state);
});

test('other rooms are nothing to it', () => {
	const air = new Air();
	const a = openRoom(air, 'a');
	const b = openRoom(air, 'b');
	const presenter = openPresenter(air, 'a');
	b.room.go('closing');
	presenter.act('blackout');
	expect(presenter.state?.scene).toBe('opening');
	expect([a.room.black, b.room.black]).toEqual([true, false]);
});

test('opened by hand it joins the first room that answers, and no other after', () => {
	const air = new Air();
	openRoom(air, 'a');
	const b = openRoom(air, 'b');
	const presenter = openPresenter(air, null);
	expect(presenter.room).toBe('a');
	b.room.go('closing');
	expect(presenter.state?.scene).toBe('opening');
});

test('a room that does not answer is told, and joined as soon as it is there', () => {
	const air = new Air();
	const presenter = openPresenter(air, 'a');
	openRoom(air, 'b');
	vi.advanceTimersByTime(PATIENCE - 1);
	expect(presenter.standing).toBe('seeking');
	vi.advanceTimersByTime(1);
	expect(presenter.standing).toBe('silent');
	openRoom(air, 'a');
	expect(presenter).toMatchObject({ standing: 'joined', room: 'a' });
});

test('a room that is new is taken by a presenter whose own is gone, one that is only reloaded is not', () => {
	const air = new Air();
	const presenter = openPresenter(air, 'a');
	const b = openRoom(air, 'b');
	vi.advanceTimersByTime(PATIENCE);
	const again = b.reload();
	expect(presenter.standing).toBe('silent');
	openRoom(air, 'c', { fresh: true });
	expect(presenter).toMatchObject({ standing: 'joined', room: 'c' });
	again.room.go('closing');
	expect(presenter.state?.scene).toBe('opening');
});

test('the room of before a reload is gone: opened by hand, any room will do', () => {
	const air = new Air();
	const presenter = openPresenter(air, 'gone', false);
	const { room } = openRoom(air, 'b');
	room.go('p1-3');
	vi.advanceTimersByTime(PATIENCE + ASKED_EVERY);
	expect(presenter).toMatchObject({ standing: 'joined', room: 'b', state: { scene: 'p1-3' } });
});

test('opened by hand it leaves a room that is closed for another, which keeps what it shows', () => {
	const air = new Air();
	const a = openRoom(air, 'a');
	const presenter = openPresenter(air, null);
	presenter.act('blackout');
	const b = openRoom(air, 'b', { scene: 'closing' });
	a.end.close();
	a.vanish();
	vi.advanceTimersByTime(PATIENCE + ASKED_EVERY);
	expect(presenter).toMatchObject({ standing: 'joined', room: 'b', state: { scene: 'closing', black: false } });
	expect(b.room.black).toBe(false);
});

test('a room that closes is told, not while it may only be reloading', () => {
	const air = new Air();
	const { end, vanish } = openRoom(air, 'a');
	const presenter = openPresenter(air, 'a');
	end.close();
	vanish();
	expect(presenter.standing).toBe('joined');
	vi.advanceTimersByTime(PATIENCE);
	expect(presenter.standing).toBe('closed');
});

test('a room that vanishes without a word is told too', () => {
	const air = new Air();
	const { vanish } = openRoom(air, 'a');
	const presenter = openPresenter(air, 'a');
	vi.advanceTimersByTime(10 * PATIENCE);
	expect(presenter.standing).toBe('joined');
	vanish();
	vi.advanceTimersByTime(2 * PATIENCE + ASKED_EVERY);
	expect(presenter.standing).toBe('silent');
});

test('a copy of a room’s tab becomes a room of its own', () => {
	const air = new Air();
	const { room } = openRoom(air, 'a');
	const presenter = openPresenter(air, 'a');
	const copy = openRoom(air, 'a', { scene: 'closing' });
	copy.room.act('blackout');
	room.go('p1-3');
	expect(presenter.state).toMatchObject({ scene: 'p1-3', black: false });
	presenter.go('p2-1');
	expect([room.scene.id, copy.room.scene.id]).toEqual(['p2-1', 'closing']);
});

test('a presenter that closes takes its ring away', () => {
	const air = new Air();
	openRoom(air, 'a');
	openPresenter(air, 'a').close();
	expect(air.said.at(-1)).toMatchObject({ kind: 'ring', at: null, room: 'a' });
});
