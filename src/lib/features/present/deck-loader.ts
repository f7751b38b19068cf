import type { Deck } from '../../core/scene/scene';
import { languageFile } from '../../state/links';
import type { Room } from './room.svelte';

/** Seconds to wait before asking again; the last holds from then on. */
const WAITS = [1, 2, 4, 8, 15];

/**
 * Asks for all scenes of a room until they have come: one whose network is out goes on when it is back.
 * @returns what to call when the room closes.
 */
export function loadDeck(room: Room): () => void {
	const address = languageFile(room.language, `present/${room.year}/deck.json`);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let tried = 0;
	const closed = new AbortController();

	async function load() {
		clearTimeout(timer);
		try {
			const answer = await fetch(address, { signal: closed.signal });
			if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
			room.receive((await answer.json()) as Deck);
		} catch {
			if (closed.signal.aborted) return;
			room.miss();
			timer = setTimeout(() => void load(), WAITS[Math.min(tried++, WAITS.length - 1)]! * 1000);
		}
	}

	// The first scene is painted before anything else is asked for.
	timer = setTimeout(() => void load());
	return () => {
		closed.abort();
		clearTimeout(timer);
	};
}
