/** Name of the room that an address asks for, `?room=…`; null where it asks for none. */
export const askedRoom = (search: string): string | null => new URLSearchParams(search).get('room') || null;
