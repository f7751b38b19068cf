import type { Entry } from '../atlas/entry';
import type { Dataset } from '../datasets';
import type { Kind, Status } from '../feature/vocabulary';
import { isKnownAt } from '../ledger/left';

/** What one part of one report says of how far a feature is. */
export interface Step {
	report: string;
	plan: boolean;
	/** A plan states none: it intends. */
	status: Status | null;
	/** The report's own words. */
	phase: string | null;
	/** Day that the quote states, ISO 8601; most state none. */
	date: string | null;
	sentence: string;
}

/** A feature through the reports. */
export interface Course {
	id: string;
	kind: Kind;
	dataset: Dataset;
	name: string;
	/** In reading order. */
	steps: Step[];
}

/**
 * Projects with all that is said of their course, and places for which a day is stated. Those of which a day is
 * stated come first, then those of which most is said; equals keep their order.
 * @param script the conversion of Chinese into the script of the page.
 */
export function coursesOf(entries: readonly Entry[], script: (text: string) => string): Course[] {
	return entries
		.map(({ id, kind, dataset, name, quotes }) => {
			const steps = quotes.flatMap(stepOf);
			return { id, kind, dataset, name, steps: steps.map((s) => ({ ...s, phase: s.phase && script(s.phase) })) };
		})
		.filter(isTold)
		.sort((a, b) => weight(b) - weight(a));
}

/** Courses as they were known at a moment, `2022` or `2022-plan`: what was said up to then, in the order given. */
export function coursesThen(courses: readonly Course[], moment: string): Course[] {
	return courses
		.map((course) => ({ ...course, steps: course.steps.filter((step) => isKnownAt(step, moment)) }))
		.filter(isTold);
}

const isTold = ({ kind, steps }: Course): boolean =>
	steps.some(({ date }) => date) || (kind === 'project' && steps.length > 0);

function stepOf({ says, report, part, sentence }: Entry['quotes'][number]): Step[] {
	const plan = part === 'plan';
	if (!plan && !says.status && !says.phase && !says.date) return [];
	const status = plan ? null : (says.status ?? null);
	return [{ report, plan, status, phase: says.phase ?? null, date: says.date ?? null, sentence }];
}

const A_DAY = 100;
const weight = ({ steps }: Course): number =>
	steps.filter(({ date }) => date).length * A_DAY + new Set(steps.map(({ plan, report }) => `${report} ${plan}`)).size;
