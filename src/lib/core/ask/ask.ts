import type { Bounds, LngLat } from '../projection/mercator';

/** What a question is asked about: a feature, a point, or what a reader drew. */
export type Subject =
	| { kind: 'feature'; id: string }
	| { kind: 'point'; at: LngLat }
	| { kind: 'line'; points: readonly LngLat[] }
	| { kind: 'area'; points: readonly LngLat[] };

/** A question about where things lie; its answer narrows the list and the map like any other filter. */
export type Ask =
	/** Everything else no farther than so many metres from the subject; 0 asks what touches it or lies in it, as drawn. */
	| { kind: 'within'; metres: number; of: Subject }
	/** What was in view when the question was asked. */
	| { kind: 'view'; bounds: Bounds }
	/** What the line or area of a feature crosses. */
	| { kind: 'crosses'; id: string }
	/** The nearest places of a category to a subject, nearest first. */
	| { kind: 'nearest'; category: string; count: number; of: Subject };
