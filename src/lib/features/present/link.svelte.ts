import type { Marks } from './marks.svelte';
import { RoomEnd, type Shown } from './room-end';
import { renameRoom, roomName } from './room-name';
import { newName, openWire } from './wire';

/** The room as its windows know it. */
interface LinkedRoom extends Shown {
	readonly year: string;
	readonly marks: Marks;
}

/**
 * Keeps the room in step with its presenter's windows.
 * @returns what to call when the room closes.
 */
export function linkWindows(room: LinkedRoom): () => void {
	const { marks } = room;
	let size = $state.raw(windowSize());

	const wire = openWire(room.year, (message) => {
		end.hear(message);
		if (end.isMine(message)) marks.hear(message);
	});
	const end = new RoomEnd(room, {
		...roomName(),
		from: newName(),
		send: (message) => wire?.send(message),
		size: () => size,
		rename: renameRoom,
	});
	marks.tell = (said) => end.say(said);

	const undo = new AbortController();
	const { signal } = undo;
	addEventListener('resize', () => (size = windowSize()), { signal });
	addEventListener('pagehide', () => end.close(), { signal });
	// Back from the browser's own keeping of pages: nothing was said to it meanwhile.
	addEventListener('pageshow', ({ persisted }) => persisted && end.open(), { signal });

	end.open();
	const release = $effect.root(() => {
		$effect(() => {
			void [room.scene.id, room.black, room.playing, room.tool, size];
			end.change();
		});
		$effect(() => {
			void room.scene.id;
			return () => marks.clear();
		});
	});
	return () => {
		release();
		undo.abort();
		marks.tell = () => undefined;
		end.close();
		wire?.close();
	};
}

const windowSize = () => ({ width: window.innerWidth, height: window.innerHeight });
