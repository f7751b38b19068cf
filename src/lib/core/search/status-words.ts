import { quoteLanguage, type Language } from '../language/languages';
import { answer } from './marks';
import type { Query } from './query';
import { runsOf } from './runs';
import type { Hit, SearchData } from './search';

/** Something found, by its place among the targets. */
export interface Found {
	place: number;
	why: Hit['why'];
}

/** Fewer letters begin too many other words. */
const FEWEST_LETTERS = 4;
const FEWEST_SIGNS = 2;

/** Features whose status is called what was typed: 前期, in preparation. */
export function byStatus({ targets, statuses, language }: SearchData, query: Query, most: number): Found[] {
	const fewest = /\p{Script=Han}/u.test(query.phrase) ? FEWEST_SIGNS : FEWEST_LETTERS;
	if ([...query.phrase].length < fewest) return [];
	const called = statuses.flatMap(({ status, text, others }) => {
		const isSaid = [text, ...others].some((one) => isAnswered(one, query));
		return isSaid ? [{ status, why: reason(text, query, language) }] : [];
	});
	const found: Found[] = [];
	for (const [place, { feature }] of targets.entries()) {
		const word = called.find(({ status }) => status === feature?.status);
		if (word) found.push({ place, why: [word.why] });
		if (called.length === 0 || found.length >= most) break;
	}
	return found;
}

function isAnswered(text: string, query: Query): boolean {
	const found = answer(text, query);
	return found !== null && found.parts.length === query.parts.length && found.exactness !== 'apart';
}

/** The word of the page; all of it counts where another language's was typed. */
function reason(text: string, query: Query, language: Language): Hit['why'][number] {
	const marks = answer(text, query)?.marks ?? [[0, text.length] as const];
	const spoken = language === 'en' ? 'en' : quoteLanguage(language);
	return { field: 'status', runs: runsOf(text, marks), language: spoken, heard: null };
}
