import type { EmbedOptions } from './options';

/** What an embedded map shows now; what its host is told and what the builder writes down. */
export type FrameState = Pick<EmbedOptions, 'datasets' | 'status' | 'select' | 'camera'>;

/** What may be changed of it from outside. */
export type FrameChange = Partial<FrameState>;

/** Why a change was not made. */
export type FrameRefusal = 'unknown-feature' | 'not-shown';

/** An embedded map as those outside it command it. */
export interface FrameControl {
	readonly state: FrameState;
	/** Ids of all features that the frame knows, in the order of its list. */
	readonly features: readonly string[];
	/** Changes what is shown, the reader's own way of seeing it; null when done. */
	change(change: FrameChange): FrameRefusal | null;
	/** Hears of every change by the reader or from outside, once it has settled; returns how to stop. */
	listen(heard: (state: FrameState, changed: readonly (keyof FrameState)[]) => void): () => void;
}

/** The event that a frame fires on its own window with its {@link FrameState}: pages of the same site may listen. */
export const STATE_EVENT = 'town-map:state';
