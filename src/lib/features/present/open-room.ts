import { offline } from '../../state/offline.svelte';
import { whenIdle } from '../../ui/when-idle';
import { autoplay } from './autoplay';
import { loadDeck } from './deck-loader';
import { linkWindows } from './link.svelte';
import type { Room } from './room.svelte';

/**
 * All that a room does by itself once it is on the screen.
 * @param alone whether no other window has a say in it, as in a kiosk.
 * @returns what to call when it closes.
 */
export function openRoom(room: Room, alone: boolean): () => void {
	const undo = [
		loadDeck(room),
		alone ? () => undefined : linkWindows(room),
		autoplay(room),
		room.wake.hold(),
		// The copy for a room without a network: not before the first scene is there.
		whenIdle(() => offline.keep()),
	];
	return () => undo.forEach((close) => close());
}
