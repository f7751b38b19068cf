import type { Moment } from '../atlas/moment';
import type { Change, ChangeKind, ChangeMention } from './change';
import { isKnownAt } from './left';

/** What the review of a report tells alone; all else between review and plan needs both. */
const OF_REVIEW: readonly ChangeKind[] = ['completed', 'cancelled', 'contradicted'];

/**
 * The changes that could be told at a moment. At the review of a report its plan has not spoken yet: nothing is silent
 * then, and what rests on a quote of the plan waits for it. Nothing is worked out anew.
 * @param moments every moment of the reports: a report that has no plan is over with its review.
 */
export function changesThen<C extends Change>(changes: readonly C[], moment: Moment, moments: readonly Moment[]): C[] {
	const isOver = moments.filter(({ report }) => report === moment.report).at(-1)?.id === moment.id;
	const isKnown = (mention: ChangeMention | null): boolean =>
		mention === null || isKnownAt({ report: mention.report, plan: mention.part === 'plan' }, moment.id);
	return changes.flatMap((change) => {
		const { kind, report, since, from, to } = change;
		if (report < moment.report || (report === moment.report && isOver)) return [change];
		if (report > moment.report || !isKnown(from)) return [];
		if (since === null && !OF_REVIEW.includes(kind)) return [];
		if (kind === 'completed' || kind === 'cancelled') return [isKnown(to) ? change : { ...change, to: null }];
		return kind !== 'silent' && isKnown(to) ? [change] : [];
	});
}
