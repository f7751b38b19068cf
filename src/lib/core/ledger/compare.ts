import type { AtlasFeature } from '../atlas/feature';
import { COSTS, STATUSES, type Status } from '../feature/vocabulary';
import type { LocatedMention } from '../mention/locate';
import type { PartKind } from '../report/edits';
import type { ChangeKind } from './change';
import { costsOf, type Side } from './side';

/** One thing told of a project; `about` tells it from others of its kind. */
export interface Told {
	kind: ChangeKind;
	about: string;
	from: LocatedMention | null;
	to: LocatedMention | null;
	difference?: number;
}

/** Whether a project is over with, one way or the other, so that nobody has to speak of it again. */
const isOver = (status: Status | null): boolean => isDone(status) || status === 'cancelled';
const isDone = (status: Status | null): boolean => status === 'completion' || status === 'completed';

/**
 * New, continued or silent: which of two sides names it.
 * @param known all that was said up to and including `from`.
 */
export function compareNaming(known: Side, from: Side, to: Side): Told[] {
	const about = 'naming';
	if (from.mentions.length === 0) {
		if (to.mentions.length === 0) return [];
		const earlier = known.telling;
		return [{ kind: earlier ? 'continued' : 'new', about, from: earlier, to: to.telling }];
	}
	// A later status is nearer to the truth: what was done and is being done again goes on.
	if (isOver(to.status ?? known.status)) return [];
	return [{ kind: to.mentions.length > 0 ? 'continued' : 'silent', about, from: from.telling, to: to.telling }];
}

/**
 * Completed or cancelled: a review says so for the first time.
 * @param known all that was said before that review.
 */
export function compareCourse(known: Side, review: Side, from: Side, to: Side): Told[] {
	const about = 'course';
	if (!isOver(review.status) || known.status === review.status) return [];
	if (isDone(review.status) && isDone(known.status)) return [];
	return [{ kind: isDone(review.status) ? 'completed' : 'cancelled', about, from: from.telling, to: to.telling }];
}

/** Raised or cut: the last cost of either side, an investment beside an investment only. */
export function compareCosts(project: AtlasFeature, from: Side, to: Side): Told[] {
	return COSTS.flatMap((nature): Told[] => {
		const [before, after] = [costsOf(from, project, nature).counting, costsOf(to, project, nature).counting];
		const difference = (after?.says.money ?? 0) - (before?.says.money ?? 0);
		if (!before || !after || difference === 0) return [];
		return [{ kind: difference > 0 ? 'raised' : 'cut', about: nature, from: before, to: after, difference }];
	});
}

/** Contradicted: one part states two statuses or, of one nature, two costs; `to` is what counts. Both parts may. */
export function contradictionsIn(project: AtlasFeature, part: Side, name: PartKind): Told[] {
	const kind = 'contradicted';
	const other = part.statuses.filter(({ says }) => says.status !== part.status).at(-1);
	const costs = COSTS.flatMap((nature): Told[] => {
		const { all, counting } = costsOf(part, project, nature);
		const differing = all.filter(({ says }) => says.money !== counting?.says.money).at(-1);
		return differing ? [{ kind, about: `${name}-${nature}`, from: differing, to: counting }] : [];
	});
	return [...(other ? [{ kind, about: `${name}-status`, from: other, to: part.deciding } as const] : []), ...costs];
}

/** Contradicted: a review puts a project earlier in its life than was said before. */
export function compareStatus(known: Side, review: Side): Told[] {
	const [before, after] = [known.status, review.status];
	if (!before || !after || STATUSES.indexOf(after) >= STATUSES.indexOf(before)) return [];
	return [{ kind: 'contradicted', about: 'status', from: known.deciding, to: review.deciding }];
}
