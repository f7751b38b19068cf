import type { AtlasFeature } from '../../core/atlas/feature';
import type { Finding } from '../../core/finding';
import type { Bounds } from '../../core/projection/mercator';
import { subjectsOf } from '../../core/scene/subjects';
import type { ReadReport } from '../read/reports';
import { featuresOf } from '../read/town';
import { error, type Evidence } from './rule';

/** What is known of the scenes of one year. */
export interface KnownScenes {
	year: string;
	/** Where the subject of each lies, by id. */
	subjects: ReadonlyMap<string, Bounds | null>;
	/** Whether there may be a scene with this id that `subjects` lacks, for want of something that could not be read. */
	mayBe: (id: string) => boolean;
}

const WORLD: Bounds = [-180, -85, 180, 85];

/** The scenes of a report's presentation, as far as the town could be read. */
export function knownScenes(
	{ year, report, doubtful }: ReadReport,
	features: readonly AtlasFeature[],
	evidence: Evidence,
): KnownScenes {
	const isWhole = evidence.complete && !doubtful.has('markdown') && !doubtful.has('edits');
	const lost = lostIn(evidence);
	return {
		year,
		subjects: subjectsOf(report, features, evidence.town?.bounds ?? WORLD),
		mayBe: (id) => !isWhole || lost.has(id),
	};
}

/** Features that are refused in part, or a quote of which is not found: they might have a scene. */
function lostIn(evidence: Evidence): ReadonlySet<string | undefined> {
	const unfound = evidence.cited.filter(({ locations }) => locations.length !== 1);
	const refused = featuresOf(evidence).filter(({ doubtful }) => doubtful.size > 0);
	return new Set([...unfound.map(({ place }) => place.split(' ')[0]), ...refused.map(({ id }) => id)]);
}

/** Whether a presentation has a scene with this id, as far as anybody can know. */
export const isScene = (id: string, { subjects, mayBe }: KnownScenes): boolean => subjects.has(id) || mayBe(id);

/** What to say of a scene that is none. */
export function unknownScene(file: string, place: string, id: string, { year }: KnownScenes): Finding {
	return error(file, place, `${id}, which is no scene of ${year}`, `the id of a scene, as in present/${year}/<scene>`);
}
