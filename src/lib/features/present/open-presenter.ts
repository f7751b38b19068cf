import type { Language } from '../../core/language/languages';
import { link } from '../../state/links';
import { roomName } from './room-name';

interface Opener {
	readonly language: Language;
	readonly year: string;
}

/** The window that was opened last, and for which room. */
let opened: { room: string; window: Window } | null = null;

/** Address of the presenter's window of the room in this tab. */
export function presenterAddress({ language, year }: Opener): string {
	return `${link(language, `presenter/${year}`)}?room=${roomName().name}`;
}

/**
 * Opens the presenter's window, to be drawn to another screen, or a normal tab where windows are blocked. One that is
 * open comes to the front. To be called in the very task of a key or a button, or browsers block both.
 * @returns whether it is open; where it is not, a link to its address is what is left.
 */
export function openPresenter(opener: Opener): boolean {
	const { name } = roomName();
	if (opened?.room === name && !opened.window.closed) {
		opened.window.focus();
		return true;
	}
	const address = presenterAddress(opener);
	const { availWidth, availHeight } = screen;
	const features = `popup,width=${Math.min(1366, availWidth)},height=${Math.min(768, availHeight)}`;
	const shown = shownOf(open(address, `presenter-${name}`, features)) ?? shownOf(open(address, '_blank'));
	opened = shown && { room: name, window: shown };
	return shown !== null;
}

/** Some blockers hand out a window and close it. */
const shownOf = (window: Window | null): Window | null => (window && !window.closed ? window : null);
