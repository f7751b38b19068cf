import { describe, expect, test } from 'vitest';
import { ACTIONS, type Action } from './actions';
import { actionOf, KEYS, type KeyPress } from './keys';

const press = (change: Partial<KeyPress>): KeyPress => ({
	key: '',
	code: '',
	keyCode: 0,
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...change,
});

/** What a keyboard of the United States tells of a key of the list. */
function pressOf(name: string): KeyPress {
	if (name === 'Space') return press({ key: ' ', code: 'Space' });
	if (name === 'Shift+Space') return press({ key: ' ', code: 'Space', shiftKey: true });
	if (name === '?') return press({ key: '?', code: 'Slash', keyCode: 191, shiftKey: true });
	if (name === '.') return press({ key: '.', code: 'Period', keyCode: 190 });
	if (/^[A-Z]$/.test(name)) return press({ key: name.toLowerCase(), code: `Key${name}`, keyCode: name.charCodeAt(0) });
	return press({ key: name, code: name });
}

const rows = KEYS.flatMap(({ action, keys }) => keys.map((key) => ({ action, key })));
const letters = rows.filter(({ key }) => /^[A-Z]$/.test(key));

test('the list has every action once, and no key twice', () => {
	expect(KEYS.map(({ action }) => action).sort()).toEqual([...ACTIONS].sort());
	const keys = rows.map(({ key }) => key);
	expect(new Set(keys).size).toBe(keys.length);
});

test('the keys are those that presenters have in their fingers', () => {
	expect(Object.fromEntries(KEYS.map(({ action, keys }) => [action, keys]))).toEqual({
		next: ['N', 'PageDown', 'Space', 'ArrowRight', 'ArrowDown'],
		previous: ['P', 'PageUp', 'Shift+Space', 'ArrowLeft', 'ArrowUp'],
		first: ['Home'],
		last: ['End'],
		blackout: ['B', 'V', '.'],
		fullscreen: ['F'],
		presenter: ['S'],
		overview: ['Escape', 'O'],
		goto: ['G'],
		autoplay: ['A'],
		ring: ['L'],
		pen: ['D'],
		help: ['?', 'F1'],
	});
});

test.each(rows)('$key: $action', ({ key, action }) => {
	expect(actionOf(pressOf(key))).toBe(action);
});

test.each([58, 59, 191])(
	'key code %i of a clicker blacks the screen out, whatever key the layout takes it for',
	(keyCode) => {
		for (const key of ['/', ';', ':', '#', '、', '', 'Unidentified'])
			expect(actionOf(press({ key, keyCode })), key).toBe('blackout');
	},
);

describe('letters', () => {
	test.each(letters)('$key as a capital', ({ key, action }) => {
		expect(actionOf(press({ key, code: `Key${key}`, shiftKey: true }))).toBe(action);
		expect(actionOf(press({ key, code: `Key${key}` }))).toBe(action);
	});

	test.each(letters)('$key while an input method has the keyboard', ({ key, action }) => {
		const code = `Key${key}`;
		expect(actionOf(press({ key: 'Process', code, keyCode: 229 }))).toBe(action);
		expect(actionOf(press({ key: 'Unidentified', code, keyCode: 229 }))).toBe(action);
		const fullWidth = String.fromCodePoint(key.toLowerCase().charCodeAt(0) + 0xfee0);
		expect(actionOf(press({ key: fullWidth, code }))).toBe(action);
	});

	test('follow what is written on the key, not where it sits', () => {
		// On a Dvorak keyboard N sits where L is in the United States.
		expect(actionOf(press({ key: 'n', code: 'KeyL' }))).toBe('next');
		// A keyboard without Latin letters has no other way.
		expect(actionOf(press({ key: 'т', code: 'KeyN' }))).toBe('next');
	});
});

test('an input method’s own signs mean the keys that they sit on', () => {
	const signs: [Partial<KeyPress>, Action][] = [
		[{ key: '。', code: 'Period', keyCode: 190 }, 'blackout'],
		[{ key: 'Process', code: 'Period', keyCode: 229 }, 'blackout'],
		[{ key: '？', code: 'Slash', keyCode: 191, shiftKey: true }, 'help'],
		[{ key: 'Process', code: 'Slash', keyCode: 229, shiftKey: true }, 'help'],
		[{ key: 'Process', code: 'PageDown', keyCode: 229 }, 'next'],
		[{ key: 'Process', code: 'Space', keyCode: 229, shiftKey: true }, 'previous'],
		[{ key: '　', code: 'Space' }, 'next'],
	];
	for (const [change, action] of signs) expect(actionOf(press(change)), JSON.stringify(change)).toBe(action);
});

test.each(rows)('$key with Ctrl, Meta or Alt is the browser’s', ({ key }) => {
	for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
		expect(actionOf({ ...pressOf(key), [held]: true }), held).toBeNull();
});

test.each(['Enter', 'Tab', 'F5', 'F11', 'F12', 'Backspace', 'Delete', 'x', '1', 'Shift', 'Control', 'Dead', '', '村'])(
	'%s is none of ours',
	(key) => {
		expect(actionOf(press({ key }))).toBeNull();
	},
);
