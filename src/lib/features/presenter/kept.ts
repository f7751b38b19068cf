/** What this window keeps over a reload; nothing where the browser keeps nothing. */
export function recall<T>(key: string, isSound: (value: unknown) => value is T): T | null {
	try {
		const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
		return isSound(value) ? value : null;
	} catch {
		return null;
	}
}

/** Keeps a value over a reload, where the browser does. */
export function keep(key: string, value: unknown): void {
	try {
		sessionStorage.setItem(key, JSON.stringify(value));
	} catch {
		// It then lasts as long as the page.
	}
}
