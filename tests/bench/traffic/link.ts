/** The line between server and reader, as data: the same for every page of a run. */
export interface LinkProfile {
	/** Bits a second towards the reader, shared by all connections of one page load. */
	bitsPerSecond: number;
	/** Milliseconds from a question to the first byte of its answer on an idle line. */
	roundTripMs: number;
}

/** Largest piece of one answer that goes out before another connection has its turn. */
export const PACKET = 1460;

/**
 * A line that carries one packet after the other: a token bucket that holds no more than the packet under way,
 * so an idle line saves up nothing. Returns a function that books `bytes` ready at `readyAt` and says when the
 * last of them has arrived. Booked by readiness and not by the clock, a timer that fires late loses no capacity.
 */
export function createLink(bitsPerSecond: number): (readyAt: number, bytes: number) => number {
	const bytesPerMs = bitsPerSecond / 8 / 1000;
	let freeAt = -Infinity;
	return (readyAt, bytes) => (freeAt = Math.max(readyAt, freeAt) + bytes / bytesPerMs);
}

/**
 * When the first byte of an answer may leave: one round trip after the question, and a question cannot come
 * before its connection's handshake, which takes a round trip of its own.
 */
export function firstByteAt(askedAt: number, connectedAt: number, roundTripMs: number): number {
	return Math.max(askedAt, connectedAt + roundTripMs) + roundTripMs;
}

/** Cuts an answer of `bytes` into packets. */
export function packets(bytes: number): number[] {
	const whole = Array.from({ length: Math.floor(bytes / PACKET) }, () => PACKET);
	return bytes % PACKET === 0 ? whole : [...whole, bytes % PACKET];
}
