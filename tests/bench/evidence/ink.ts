/** A film frame's time and how much of the final ink it shows. */
export interface Ink {
	at: number;
	share: number;
}

/** Time of the first frame from which on the ink stays complete, but for a little smoothing at edges. */
export function firstComplete(frames: readonly Ink[], enough = 0.98): number | undefined {
	const lastShort = frames.findLastIndex((frame) => frame.share < enough);
	return frames[lastShort + 1]?.at;
}

/** Share of the ink that the film shows at a moment: that of the last frame until then. */
export function shareAt(frames: readonly Ink[], at: number): number {
	return frames.findLast((frame) => frame.at <= at)?.share ?? 0;
}
