import { expect, test } from 'vitest';
import { parseMessage, type Message } from './messages';

const envelope = { v: 1, room: 'room-a', from: 'w1' } as const;
const state = {
	turn: 3,
	scene: 'p1-3',
	black: false,
	playing: true,
	tool: 'ring',
	width: 1920,
	height: 1080,
} as const;

const said: Message[] = [
	{ ...envelope, kind: 'hello' },
	{ ...envelope, room: null, kind: 'hello' },
	{ ...envelope, kind: 'open', fresh: true },
	{ ...envelope, kind: 'taken', to: 'w2' },
	{ ...envelope, kind: 'state', state },
	{ ...envelope, kind: 'keep', state: { ...state, tool: null } },
	{ ...envelope, kind: 'act', action: 'blackout' },
	{ ...envelope, kind: 'go', scene: 'closing' },
	{ ...envelope, kind: 'ring', at: [0, 1] },
	{ ...envelope, kind: 'ring', at: null },
	{ ...envelope, kind: 'stroke', stroke: 's1', points: [[0.25, 0.5]], ended: false },
	{ ...envelope, kind: 'bye' },
];

test.each(said)('$kind is understood as it was said', (message) => {
	expect(parseMessage(structuredClone(message))).toEqual(message);
});

test.each<[string, unknown]>([
	['nothing', undefined],
	['text', 'next'],
	['a list', []],
	['another version', { ...envelope, v: 2, kind: 'bye' }],
	['no sender', { v: 1, room: 'room-a', kind: 'bye' }],
	['a room without a name, but for a question', { ...envelope, room: null, kind: 'bye' }],
	['an unknown kind', { ...envelope, kind: 'shout' }],
	['an unknown action', { ...envelope, kind: 'act', action: 'explode' }],
	['what only a key in the room can do', { ...envelope, kind: 'act', action: 'fullscreen' }],
	['a point off the screen', { ...envelope, kind: 'ring', at: [0.5, 1.5] }],
	['a point that is none', { ...envelope, kind: 'ring', at: [Number.NaN, 0] }],
	['a stroke without an end of points', { ...envelope, kind: 'stroke', stroke: 's', points: Array(1001).fill([0, 0]) }],
	['a window without a size', { ...envelope, kind: 'state', state: { ...state, width: 0 } }],
	['a turn that is no count', { ...envelope, kind: 'state', state: { ...state, turn: 0.5 } }],
	['an unknown tool', { ...envelope, kind: 'state', state: { ...state, tool: 'laser' } }],
])('%s is no message', (_name, came) => {
	expect(parseMessage(came)).toBeNull();
});

test('what a later version adds is left out', () => {
	expect(parseMessage({ ...envelope, kind: 'go', scene: 'closing', speed: 2 })).toEqual({
		...envelope,
		kind: 'go',
		scene: 'closing',
	});
});
