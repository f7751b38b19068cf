import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Scene } from '../../core/scene/scene';
import { autoplay, type Playable } from './autoplay';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const scenes = (['opening', 'road', 'closing'] as const).map((id, i) => ({ id, seconds: [10, 20, 5][i] }) as Scene);

function roomAt(start: number) {
	let at = start;
	const room = {
		deck: { scenes } as Playable['deck'],
		black: false,
		panel: null as string | null,
		kiosk: null as unknown,
		playing: true,
		left: null as number | null,
		get scene() {
			return scenes[at]!;
		},
		get index() {
			return at;
		},
		count: scenes.length,
		go: (id: string) => void (at = scenes.findIndex((scene) => scene.id === id)),
	};
	return room;
}

const play = (room: Playable, hidden = () => false) => autoplay(room, hidden);
/** The time a scene takes, and once more until it is seen. */
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000 + 250);

test('every scene stays for its own time', () => {
	const room = roomAt(0);
	play(room);
	vi.advanceTimersByTime(10_000);
	expect(room.scene.id).toBe('opening');
	vi.advanceTimersByTime(250);
	expect(room.scene.id).toBe('road');
	vi.advanceTimersByTime(20_000);
	expect(room.scene.id).toBe('road');
	vi.advanceTimersByTime(500);
	expect(room.scene.id).toBe('closing');
});

test('it stops at the last scene, and played from there it begins again', () => {
	const room = roomAt(1);
	play(room);
	pass(21);
	expect([room.scene.id, room.playing]).toEqual(['closing', false]);
	room.playing = true;
	pass(0);
	expect([room.scene.id, room.playing]).toEqual(['opening', true]);
});

test('a loop goes from the last scene to the first after the time of the last', () => {
	const room = roomAt(2);
	room.kiosk = {};
	play(room);
	vi.advanceTimersByTime(5000);
	expect(room.scene.id).toBe('closing');
	pass(0);
	expect([room.scene.id, room.playing]).toEqual(['opening', true]);
});

test('in a loop of one scene its time begins anew', () => {
	const room = Object.assign(roomAt(0), { deck: { scenes: scenes.slice(0, 1) }, count: 1, kiosk: {} });
	play(room);
	const left: (number | null)[] = [];
	for (let look = 0; look < 48; look++) {
		vi.advanceTimersByTime(250);
		left.push(room.left);
	}
	expect(room.scene.id).toBe('opening');
	expect([left[0], left.at(-1)]).toEqual([10, 9]);
});

test.each([
	['a panel is open', { panel: 'help' }],
	['the room is black', { black: true }],
])('time stands still while %s', (_, over) => {
	const room = roomAt(0);
	play(room);
	vi.advanceTimersByTime(6000);
	Object.assign(room, over);
	pass(100);
	expect(room.scene.id).toBe('opening');
	Object.assign(room, { panel: null, black: false });
	vi.advanceTimersByTime(3500);
	expect(room.scene.id).toBe('opening');
	pass(1);
	expect(room.scene.id).toBe('road');
});

test('time stands still while nobody can see the tab', () => {
	const room = roomAt(0);
	let hidden = true;
	play(room, () => hidden);
	pass(100);
	expect(room.scene.id).toBe('opening');
	hidden = false;
	pass(10);
	expect(room.scene.id).toBe('road');
});

test('a step by hand begins the time of its scene', () => {
	const room = roomAt(0);
	play(room);
	vi.advanceTimersByTime(9000);
	room.go('road');
	vi.advanceTimersByTime(19_000);
	expect(room.scene.id).toBe('road');
	pass(2);
	expect(room.scene.id).toBe('closing');
});

test('the seconds that are left are told, and that none are while nothing plays', () => {
	const room = roomAt(0);
	play(room);
	const left: (number | null)[] = [];
	for (let second = 0; second < 3; second++) {
		pass(0.75);
		left.push(room.left);
	}
	room.playing = false;
	pass(1);
	expect([...left, room.left]).toEqual([10, 9, 8, null]);
});

test('without the other scenes it waits for them', () => {
	const room = roomAt(0);
	const { deck } = room;
	room.deck = null;
	play(room);
	pass(30);
	expect(room.scene.id).toBe('opening');
	room.deck = deck;
	pass(0);
	expect(room.scene.id).toBe('road');
});

test('a room that closed is not played', () => {
	const room = roomAt(0);
	play(room)();
	pass(60);
	expect(room.scene.id).toBe('opening');
});
