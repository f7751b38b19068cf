/** What sets the ids of what a reader brought apart from those of the town, which are words joined by hyphens. */
const MARK = 'yours:';

/** A whole file that was brought, or one of its features by its number from 0. */
export interface YoursId {
	digest: string;
	number: number | null;
}

/**
 * Id of what was brought, `yours:<digest>:<number>`, as a question in an address holds it; inverse of
 * {@link parseYours}. It carries nothing of the file: whoever lacks the file is told so.
 */
export const formatYours = ({ digest, number }: YoursId): string =>
	number === null ? `${MARK}${digest}` : `${MARK}${digest}:${number}`;

/** Reads an id; null for one of the town's. */
export function parseYours(id: string): YoursId | null {
	const found = /^yours:([0-9a-f]{8})(?::(\d{1,6}))?$/.exec(id);
	return found ? { digest: found[1]!, number: found[2] === undefined ? null : Number(found[2]) } : null;
}
