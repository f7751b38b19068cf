import type { Action } from '../../core/scene/actions';
import { actionOf, REPEATED } from '../../core/scene/keys';
import { isTyping } from '../find/shortcut';

/** What Enter and the space bar press. */
const PRESSED = 'button, summary, a[href]';

/** After a click of a mouse or finger the space bar steps on again; who came by Tab stays. */
export function letGo({ target, detail }: MouseEvent): void {
	const pressed = target instanceof Element ? target.closest<HTMLElement>(PRESSED) : null;
	if (detail > 0) pressed?.blur();
}

/**
 * Does what a key asks for, by the keys of the room; every other key is left to the browser.
 * @param panel whether a panel lies over the page, which Escape closes.
 */
export function pressKey(event: KeyboardEvent, act: (action: Action) => void, panel: boolean): void {
	if (event.defaultPrevented || isTyping(event.target) || (panel && event.key === 'Escape')) return;
	if (event.key === ' ' && event.target instanceof Element && event.target.closest(PRESSED)) return;
	const action = actionOf(event);
	if (!action) return;
	event.preventDefault();
	if (!event.repeat || REPEATED.includes(action)) act(action);
}
