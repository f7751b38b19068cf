import type { Geometry } from 'geojson';
import type { Certainty } from '../feature/vocabulary';

/** A feature as questions see it. */
export interface AskFeature {
	id: string;
	/** Null where it is not placed; then it is in no answer. */
	geometry: Geometry | null;
	certainty: Certainty | null;
	/** How far off its position may be, in metres. */
	accuracy_m: number | null;
	/** What stands there: school, market. */
	category: string | null;
	/** Ids whose shapes show it; features that share one stand at the same place. */
	shownBy: readonly string[];
}

/** What is drawn around the town, as far as a road may cross it. */
export interface AskContext {
	name: string;
	geometry: Geometry;
}

/** Whether a question could be asked at all. */
export type SubjectState =
	| 'ok'
	/** There is no such feature. */
	| 'unknown'
	/** The feature is not on the map. */
	| 'unplaced'
	/** It is a point, and a point crosses nothing. */
	| 'point'
	/** It has so many positions that the answer would keep the page waiting. */
	| 'tooDetailed';

/** What a question came to, and what that rests on. */
export interface Answer {
	/** Features that match, without the subject, in the order of the data; the nearest ones nearest first. */
	ids: string[];
	/** Of them, those at the subject's very place where distance or touch is asked: in whatever positions are worth. */
	here: string[];
	/** Features whose distance cannot be said, because both ends are schematic. */
	refused: string[];
	/** Those that match by their position, without `here`, by how sure that is. */
	basis: Readonly<Record<Certainty, number>>;
	/** How sure the position of the feature asked about is; null where a reader pointed or drew. */
	subjectCertainty: Certainty | null;
	/** How far off the answer may be in metres, errors of both ends added; null where nothing is known of it. */
	accuracy_m: number | null;
	/** Metres by id, where they mean something: no end of theirs is schematic. */
	distances: ReadonlyMap<string, number>;
	/** What is drawn around the town and crossed, by name. */
	crossedContext: string[];
	subject: SubjectState;
}

/** The answer to a question that cannot be asked. */
export function noAnswer(subject: SubjectState): Answer {
	return {
		ids: [],
		here: [],
		refused: [],
		basis: { surveyed: 0, digitised: 0, approximate: 0, schematic: 0 },
		subjectCertainty: null,
		accuracy_m: null,
		distances: new Map(),
		crossedContext: [],
		subject,
	};
}
