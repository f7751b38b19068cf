import { newName } from './wire';

const KEY = 'present.room';
/** Windows that a presenter opens for a room that is gone are called after it: `room-<name>`. */
const WINDOW = 'room-';

/** Name of the window that a room of this name is to open in. */
export const windowOf = (room: string): string => WINDOW + room;

/**
 * The name of the room in this tab. It survives a reload, in the tab's own storage where the browser has one.
 * @returns also whether it is new: nobody can have met it yet.
 */
export function roomName(): { name: string; fresh: boolean } {
	const asked = window.name.startsWith(WINDOW) ? window.name.slice(WINDOW.length) : '';
	const known = stored() ?? asked;
	if (known) return { name: keepName(known), fresh: false };
	return { name: renameRoom(), fresh: true };
}

/** Gives the room of this tab a new name: it was a copy of another tab. */
export const renameRoom = (): string => keepName(newName());

/** The name that is kept for this tab; a window that another opened begins with what that one kept. */
function stored(): string | null {
	try {
		return sessionStorage.getItem(KEY);
	} catch {
		return null;
	}
}

function keepName(name: string): string {
	try {
		sessionStorage.setItem(KEY, name);
	} catch {
		// Without storage the name lasts as long as the page.
	}
	return name;
}
