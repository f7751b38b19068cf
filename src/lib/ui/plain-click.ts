/** Whether a click asks for what a link does here, and not for a new tab, a window or a download. */
export function isPlainClick({ metaKey, ctrlKey, shiftKey, altKey, button }: MouseEvent): boolean {
	return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);
}
