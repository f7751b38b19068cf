/** Ids of the first and the last scene. */
export const OPENING = 'opening';
export const CLOSING = 'closing';

/** Whether a scene that is no feature's has this id, or might in some report: opening, closing, p1, p1-3. */
export function isReserved(id: string): boolean {
	return id === OPENING || id === CLOSING || /^p\d+(?:-\d+)?$/.test(id);
}
