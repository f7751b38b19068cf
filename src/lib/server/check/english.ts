import type { Finding } from '../../core/finding';
import { featuresOf } from '../read/town';
import { error, type Rule } from './rule';

const HAN = /\p{Script=Han}/u;

/** Readers of English find a name in Latin letters everywhere, and a sentence for each project. */
export const english: Rule = (town) => [
	...featuresOf(town).flatMap(({ id, file, properties }) => [
		...checkEnglish(file, `${id} name_en`, properties.name_en),
		...checkEnglish(file, `${id} source_en`, properties.source_en),
		...checkSummary(file, id, properties),
	]),
	...town.context.flatMap(({ id, file, properties }) => [
		...checkEnglish(file, `${id} name_en`, properties.name_en),
		...checkEnglish(file, `${id} source_en`, properties.source_en),
	]),
	...town.indicators.flatMap(({ id, name_en }) => checkEnglish('indicators.json', `${id} name_en`, name_en)),
	...(town.town
		? (['name_en', 'parent_en', 'licence_en'] as const).flatMap((key) =>
				checkEnglish('town.json', `town ${key}`, town.town![key]),
			)
		: []),
	...town.reports.flatMap(({ year, edits }) =>
		(['title_en', 'source_en'] as const).flatMap((key) =>
			checkEnglish(`reports/${year}.json`, `edits ${key}`, edits[key]),
		),
	),
];

/** What is for readers of English is not empty and not in Chinese. */
export function checkEnglish(file: string, place: string, text: string): Finding[] {
	return text.trim() === '' || HAN.test(text) ? [error(file, place, text, 'English in Latin letters')] : [];
}

function checkSummary(
	file: string,
	id: string,
	{ kind, summary_en }: { kind: string; summary_en?: string | undefined },
): Finding[] {
	const place = `${id} summary_en`;
	if (summary_en !== undefined) return checkEnglish(file, place, summary_en);
	return kind === 'project' ? [error(file, place, undefined, 'one English sentence: every project has one')] : [];
}
