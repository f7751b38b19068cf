import type { BudgetPage, LedgerRest } from '../core/atlas/budget-page';
import { coursesOf } from '../core/chart/courses';
import { largestOf } from '../core/chart/largest';
import { sumsOf } from '../core/chart/sums';
import { COSTS } from '../core/feature/vocabulary';
import { loadDataPage } from './data-page';
import { entriesOf } from './explore-page';
import { loadLedger } from './ledger-page';
import { loadSite, voiceOf } from './site';

/** Everything of the ledger that its page may not have room for. */
export function loadLedgerRest(segment: string | undefined): LedgerRest {
	const site = loadSite();
	const voice = voiceOf(site, segment);
	const { rows, changes } = loadLedger(segment);
	return { rows, changes, courses: coursesOf(entriesOf(site, voice), voice.script) };
}

/**
 * What the page of the ledger carries.
 * @param most rows, and as many changes and courses, above which the page has only the first of them.
 * @param ranked how many projects a ranking tells.
 */
export function loadBudget(segment: string | undefined, most: number, ranked: number): BudgetPage {
	const { totals, years } = loadLedger(segment);
	const { rows, changes, courses } = loadLedgerRest(segment);
	const features = new Map(loadSite().features.map((feature) => [feature.id, feature]));
	const standingOf = (id: string) => {
		const feature = features.get(id);
		return feature && { dataset: feature.dataset, status: feature.standing.status };
	};
	const isWhole = [rows, changes, courses].every(({ length }) => length <= most);
	const first = <T>(all: T[]): T[] => (isWhole ? all : all.slice(0, most));
	return {
		rows: first(rows),
		changes: first(changes),
		courses: first(courses),
		totals,
		years,
		indicators: loadDataPage(segment).indicators,
		count: { rows: rows.length, courses: courses.length, changes: changes.length },
		early: isWhole
			? null
			: { sums: sumsOf(rows, standingOf), rankings: COSTS.map((nature) => largestOf(rows, nature, ranked)) },
	};
}
