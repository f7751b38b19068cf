import type { AtlasFeature } from '../../../../src/lib/core/atlas/feature';
import type { Model } from '../town';
import type { Timing } from './quantile';

/** A large town, and where its numbers in [0, 1) come from. */
export interface Bed {
	model: Model;
	features: readonly AtlasFeature[];
	random: () => number;
}

/** One engine under test: it is built while its memory is weighed, then asked. */
export interface Engine<T> {
	prepare?(bed: Bed): T;
	/** Builds what the reader's browser builds, and answers with what measures it. */
	build(bed: Bed, prepared: T): () => Record<string, Timing>;
}

/** What came of an engine in a process of its own. */
export interface EngineFigures {
	buildMs: number;
	heapMb: number;
	timings: Record<string, Timing>;
}

/** One of a list by chance. */
export const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;
