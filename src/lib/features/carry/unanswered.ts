/** What is asked of a question's asking here; an `Asking` is one. */
export interface Questioned {
	/** Its tools; null while they are on their way. */
	readonly kit: object | null;
	/** The question; null for words that are none. */
	readonly ask: object | null;
	/** Ids that answer it. */
	readonly asked: ReadonlySet<string> | null;
	readonly failed: boolean;
}

/**
 * Whether the question of the address still waits for its answer, or could not be had one: until it is answered
 * everything is left, and what is made from that would not be what it says. Words that are no question ask nothing.
 * @param ask as the address has it.
 */
export function unanswered(ask: string | null, asking: Questioned | null): 'asking' | 'failed' | null {
	if (ask === null || asking?.asked) return null;
	if (asking?.failed) return 'failed';
	return asking?.kit && asking.ask === null ? null : 'asking';
}
