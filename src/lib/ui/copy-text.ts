/**
 * Puts a text on the clipboard. On a plain http address browsers give no clipboard; there the old
 * way of selecting and copying serves.
 * @returns whether it is there.
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copySelected(text);
	}
}

function copySelected(text: string): boolean {
	const field = document.createElement('textarea');
	const focused = document.activeElement;
	field.value = text;
	field.style.position = 'fixed';
	field.style.opacity = '0';
	document.body.append(field);
	field.select();
	const done = document.execCommand('copy');
	field.remove();
	if (focused instanceof HTMLElement) focused.focus();
	return done;
}
