import { expect, test, vi } from 'vitest';
import type { FrameControl, FrameState } from '../../core/embed/frame';
import { openChannel } from './channel';

const HOST = 'https://village.example';
const OTHER = 'https://elsewhere.example';
const state: FrameState = { datasets: ['roads'], status: [], select: null, camera: null };

/** A frame's window with another above it, and what is posted up; `say` is what a browser does with a message. */
function framed(origins: readonly string[]) {
	const above = { postMessage: vi.fn<(message: unknown, to: string) => void>() };
	const ears = new Set<(event: MessageEvent) => void>();
	const here = {
		parent: above,
		addEventListener: (_type: string, ear: (event: MessageEvent) => void) => ears.add(ear),
		removeEventListener: (_type: string, ear: (event: MessageEvent) => void) => ears.delete(ear),
	};
	const heard = new Set<Parameters<FrameControl['listen']>[0]>();
	const control = {
		state,
		features: ['a-road', 'b-road'],
		change: vi.fn<FrameControl['change']>(() => null),
		listen: (ear: Parameters<FrameControl['listen']>[0]) => {
			heard.add(ear);
			return () => heard.delete(ear);
		},
	};
	const close = openChannel(control, origins, here as unknown as Window);
	const say = (data: unknown, origin = HOST, source: unknown = above) => {
		for (const ear of ears) ear({ data, origin, source } as MessageEvent);
		return above.postMessage.mock.calls.splice(0);
	};
	return { above, ears, heard, control, close, say };
}

const hello = { townMap: 1, type: 'hello' };

test('as long as the town names no origin nobody listens', () => {
	const { ears, heard } = framed([]);
	expect([ears.size, heard.size]).toEqual([0, 0]);
});

test('a window that is in no other has nobody to listen to', () => {
	const here = { addEventListener: vi.fn() } as unknown as Window;
	Object.assign(here, { parent: here });
	openChannel({ state, features: [], change: () => null, listen: () => () => undefined }, [HOST], here);
	expect(here.addEventListener).not.toHaveBeenCalled();
});

test.each(['null', '*', '', 'file://', 'https://*.example', `${HOST}/`])('%j cannot be named', (origin) => {
	const { ears, say } = framed([origin]);
	expect(ears.size).toBe(0);
	expect(say(hello, origin)).toEqual([]);
});

test('a host that says hello is told the state and the features, and then that it is heard', () => {
	const { say } = framed([OTHER, HOST]);
	expect(say({ ...hello, id: 3 })).toEqual([
		[{ townMap: 1, type: 'welcome', id: 3, state, features: ['a-road', 'b-road'] }, HOST],
		[{ townMap: 1, type: 'event', name: 'ready', state }, HOST],
	]);
	expect(say(hello)).toEqual([[{ townMap: 1, type: 'welcome', state, features: ['a-road', 'b-road'] }, HOST]]);
});

test('before a hello nothing is done, answered or told', () => {
	const { say, control, heard, above } = framed([HOST]);
	expect(say({ townMap: 1, id: 1, type: 'get' })).toEqual([]);
	expect(say({ townMap: 1, id: 2, type: 'select', select: 'a-road' })).toEqual([]);
	expect(say({ townMap: 1, id: 3, type: 'shout' })).toEqual([]);
	expect(control.change).not.toHaveBeenCalled();
	for (const ear of heard) ear(state, ['select']);
	expect(above.postMessage).not.toHaveBeenCalled();
});

test.each<[string, string, boolean]>([
	['another origin', OTHER, true],
	['the same host without TLS', 'http://village.example', true],
	['the same host at another port', `${HOST}:8443`, true],
	['a host below it', 'https://www.village.example', true],
	['a host that begins alike', `${HOST}.evil.example`, true],
	['an opaque origin', 'null', true],
	['the named origin in another window', HOST, false],
])('%s is neither answered nor told', (_name, origin, fromAbove) => {
	const { say, above, heard, control } = framed([HOST]);
	const sibling = { postMessage: vi.fn() };
	const source = fromAbove ? above : sibling;
	for (const said of [hello, { townMap: 9, type: 'hello' }, { townMap: 1, type: 'select', select: 'a-road' }])
		expect(say(said, origin, source)).toEqual([]);
	say(hello);
	expect(say({ townMap: 1, type: 'select', select: 'a-road' }, origin, source)).toEqual([]);
	for (const ear of heard) ear(state, ['select']);
	expect(above.postMessage.mock.calls.map(([, to]) => to)).toEqual([HOST, HOST]);
	expect(sibling.postMessage).not.toHaveBeenCalled();
	expect(control.change).not.toHaveBeenCalled();
});

test('a request changes the map and is answered with the state, or with why not', () => {
	const { say, control } = framed([HOST]);
	say(hello);
	expect(say({ townMap: 1, id: 'x', type: 'filter', status: ['completed'] })).toEqual([
		[{ townMap: 1, type: 'answer', ok: true, state, id: 'x' }, HOST],
	]);
	expect(control.change).toHaveBeenLastCalledWith({ status: ['completed'] });
	control.change.mockReturnValueOnce('unknown-feature');
	expect(say({ townMap: 1, id: 4, type: 'select', select: 'c-road' })).toEqual([
		[{ townMap: 1, type: 'answer', ok: false, error: 'unknown-feature', id: 4 }, HOST],
	]);
	expect(say({ townMap: 1, type: 'get' })).toEqual([[{ townMap: 1, type: 'answer', ok: true, state }, HOST]]);
});

test('what is malformed is said to be so; what is meant for others is not', () => {
	const { say, control } = framed([HOST]);
	say(hello);
	expect(say({ townMap: 1, id: 5, type: 'select', select: '<b>' })).toEqual([
		[{ townMap: 1, type: 'answer', ok: false, error: 'malformed', id: 5 }, HOST],
	]);
	expect(say({ type: 'select', select: 'a-road' })).toEqual([]);
	expect(say('hello')).toEqual([]);
	expect(control.change).not.toHaveBeenCalled();
});

test('a host of another version learns so from its first word', () => {
	const { say } = framed([HOST]);
	expect(say({ townMap: 2, id: 1, type: 'hello' })).toEqual([
		[{ townMap: 1, type: 'answer', ok: false, error: 'unknown-version', id: 1 }, HOST],
	]);
});

test('a closed channel hears and tells nothing', () => {
	const { say, close, ears, heard } = framed([HOST]);
	say(hello);
	close();
	expect([ears.size, heard.size]).toEqual([0, 0]);
});
