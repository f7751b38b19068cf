import { actionOf, REPEATED } from '../../core/scene/keys';
import { isTyping } from '../find/shortcut';
import type { Room } from './room.svelte';

/** Keys that scroll a panel or move in it. Those of a clicker are not among them: whoever holds one wants the scene. */
const IN_PANELS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', 'Escape'];
/** What the space bar presses. */
const PRESSED_BY_SPACE = 'button, summary, [role="button"], input, select';

/** Does what a key asks of the room, and leaves every other key to the browser. */
export function pressKey(room: Room, event: KeyboardEvent): void {
	if (event.defaultPrevented || isTyping(event.target)) return;
	if (room.panel && IN_PANELS.includes(event.key)) return;
	if (event.key === ' ' && event.target instanceof Element && event.target.closest(PRESSED_BY_SPACE)) return;
	const action = actionOf(event);
	if (!action) return;
	event.preventDefault();
	if (!event.repeat || REPEATED.includes(action)) room.act(action);
}
