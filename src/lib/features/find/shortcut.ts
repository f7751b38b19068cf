const KEY = 'find-shortcut';
const OFF = 'off';

/** Whether `/` leads to the box: yes, unless the reader of this browser said no (WCAG 2.1.4). */
export function isShortcutOn(): boolean {
	try {
		return localStorage.getItem(KEY) !== OFF;
	} catch {
		// A browser that keeps nothing has nothing against it.
		return true;
	}
}

export function keepShortcut(on: boolean): void {
	try {
		if (on) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, OFF);
	} catch {
		// It then holds until the page is left.
	}
}

/** Whether a key is typed into something rather than pressed. */
export function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'))
	);
}
