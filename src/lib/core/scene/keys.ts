import type { Action } from './actions';

/** The keys of one action, as `Shift+Space` or by their `KeyboardEvent.key`; the space bar is `Space`. */
export interface KeyRow {
	action: Action;
	keys: readonly string[];
	/** Key codes that clickers send for it, whatever the layout of the keyboard makes of them. */
	keyCodes?: readonly number[];
}

/** Every key of the room. What listens, what the help panel says and what the tests press is this list. */
export const KEYS: readonly KeyRow[] = [
	{ action: 'next', keys: ['N', 'PageDown', 'Space', 'ArrowRight', 'ArrowDown'] },
	{ action: 'previous', keys: ['P', 'PageUp', 'Shift+Space', 'ArrowLeft', 'ArrowUp'] },
	{ action: 'first', keys: ['Home'] },
	{ action: 'last', keys: ['End'] },
	{ action: 'blackout', keys: ['B', 'V', '.'], keyCodes: [58, 59, 191] },
	{ action: 'fullscreen', keys: ['F'] },
	{ action: 'presenter', keys: ['S'] },
	{ action: 'overview', keys: ['Escape', 'O'] },
	{ action: 'goto', keys: ['G'] },
	{ action: 'autoplay', keys: ['A'] },
	{ action: 'ring', keys: ['L'] },
	{ action: 'pen', keys: ['D'] },
	{ action: 'help', keys: ['?', 'F1'] },
];

/** What a key that is held down does again and again; any other does its work once. */
export const REPEATED: readonly Action[] = ['next', 'previous'];

/** What a `KeyboardEvent` tells of a key. */
export interface KeyPress {
	key: string;
	code: string;
	keyCode: number;
	shiftKey: boolean;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
}

/** What a key does in the room; null for one that is the browser's or nobody's. */
export function actionOf(press: KeyPress): Action | null {
	if (press.ctrlKey || press.metaKey || press.altKey) return null;
	const name = nameOf(press);
	const row =
		KEYS.find(({ keys }) => keys.includes(name)) ?? KEYS.find(({ keyCodes }) => keyCodes?.includes(press.keyCode));
	return row?.action ?? null;
}

/** A key as the list names it. Full-width signs, as an input method gives them, are the plain ones. */
function nameOf({ key, code, shiftKey }: KeyPress): string {
	const plain = key.length === 1 ? key.normalize('NFKC').toUpperCase() : key;
	const name = isMeant(plain) ? plain : nameByCode(code, shiftKey);
	if (name !== ' ' && name !== 'Space') return name;
	return shiftKey ? 'Shift+Space' : 'Space';
}

/** An input method keeps the key to itself (`Process`); a layout without Latin letters has none of ours. */
const isMeant = (key: string): boolean =>
	/^[ -~]$/.test(key) || (key.length > 1 && !['Process', 'Unidentified', 'Dead'].includes(key));

/** The key by where it sits, as on a keyboard of the United States. */
function nameByCode(code: string, shiftKey: boolean): string {
	if (code === 'Period') return '.';
	if (code === 'Slash' && shiftKey) return '?';
	return /^Key([A-Z])$/.exec(code)?.[1] ?? code;
}
