/**
 * Why the site could not be kept: the line failed; something else than the site answers; the files do not belong
 * together, as in the middle of an update; no room in the browser; the line is dear and nobody has asked; it was stopped.
 */
export type Reason = 'network' | 'answer' | 'changed' | 'room' | 'line' | 'stopped';

/** What a page tells the worker. `hello` is answered through the port that comes with it: a Standing, or null. */
export type Word = { word: 'hello'; version: string } | { word: 'repair' };

/** How the copy stands that the worker serves new pages from. */
export interface Standing {
	done: number;
	total: number;
	/** Whether the page that asked is of another version, and the worker's was there later. */
	older: boolean;
}

/** What the worker tells all pages while it keeps its version; `whole` when everything is there. */
export type News =
	{ news: 'kept'; done: number; total: number } | { news: 'whole' } | { news: 'failed'; reason: Reason };
