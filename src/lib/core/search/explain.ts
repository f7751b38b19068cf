import type { Language } from '../language/languages';
import { quoteLanguage } from '../language/languages';
import { formatMoney } from '../money/format';
import type { Money } from '../money/money';
import { amountTerm, numbersOf } from './amounts';
import { hearAnswer } from './by-ear';
import { answer, EXACTNESS, type Answer } from './marks';
import type { Part, Query, Term } from './query';
import { runsOf } from './runs';
import { FIELDS, type Field, type Reason, type Target, type Words } from './search';

/** Why a target answers a query, and how well: the smaller, the better. */
export interface Explanation {
	why: Reason[];
	/** Exactness, then the field, then how long the text is that was found. */
	rank: readonly [exactness: number, field: number, length: number];
	/** Parts of the query that are accounted for. */
	parts: readonly Part[];
}

interface Told extends Answer {
	field: Field;
	text: string;
	language: Language;
	heard: string | null;
}

/** The fewest reasons that account for a target being found; null when nothing of the query is in it. */
export function explain(target: Target, query: Query, language: Language): Explanation | null {
	const told = answers(target, query, language);
	const chosen: Told[] = [];
	let left: readonly Part[] = query.parts;
	while (left.length > 0) {
		const covers = ({ parts }: Told) => parts.filter((part) => left.includes(part)).length;
		const [best] = [...told].sort((a, b) => covers(b) - covers(a) || compare(rankOf(a, language), rankOf(b, language)));
		if (!best || covers(best) === 0) break;
		chosen.push(best);
		left = left.filter((part) => !best.parts.includes(part));
	}
	const [first] = chosen;
	if (!first) return null;
	const [exactness, field, length] = rankOf(first, language);
	return {
		why: chosen.map(({ field, text, marks, language, heard }) => ({
			field,
			runs: runsOf(text, marks),
			language,
			heard,
		})),
		rank: [chosen.length > 1 ? EXACTNESS.indexOf('several') : exactness, field, length],
		parts: query.parts.filter((part) => !left.includes(part)),
	};
}

const rankOf = ({ exactness, field, text }: Told, language: Language): Explanation['rank'] => [
	EXACTNESS.indexOf(exactness),
	// Readers of English know things by their English names.
	language === 'en' && field === 'english' ? -1 : FIELDS.indexOf(field),
	text.length,
];

/** Orders ranks; negative when the first is better. */
export function compare(a: Explanation['rank'], b: Explanation['rank']): number {
	return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** What each text of a target answers. */
function answers({ names, english, figures, phases, words }: Target, query: Query, language: Language): Told[] {
	const chinese = quoteLanguage(language);
	const written = (field: Field, each: Words): Told[] => {
		const here = answer(each.text, query);
		const there = each.other === null ? null : answer(each.other, query);
		if (there && there.parts.length > (here?.parts.length ?? 0)) return [inScript(field, each, there, chinese)];
		return here ? [{ ...here, field, text: each.text, language: chinese, heard: null }] : [];
	};
	return [
		...names.flatMap((name, i) => [
			...written(i === 0 ? 'name' : 'alias', name),
			...(['sound', 'initials'] as const).flatMap((field) => {
				const heard = hearAnswer(name, query, field);
				return heard ? [{ ...heard, field, text: name.text, language: chinese }] : [];
			}),
		]),
		...english.flatMap((text): Told[] => {
			const found = answer(text, query);
			return found ? [{ ...found, field: 'english', text, language: 'en', heard: null }] : [];
		}),
		...(query.parts.some(isNumber) ? figures.flatMap((money, i) => inFigure(money, i === 0, query, language)) : []),
		// What is said of many stands behind what one is called; Latin words are not said in it.
		...(CHINESE.test(query.phrase) ? phases : []).flatMap((each) =>
			written('phase', each).map((told) => ({ ...told, exactness: behind(told.exactness) })),
		),
		...(words ? written('sentence', words) : []),
	];
}

const isNumber = ({ ways }: Part): boolean => /^[¥\d]/u.test(ways[0]?.[0]?.term ?? '');

const CHINESE = /[\d\p{Script=Han}]/u;
const behind = (exactness: Answer['exactness']): Answer['exactness'] => (exactness === 'whole' ? 'inside' : 'apart');

/** What a figure of money answers: the very number before a longer one, and the one that counts before others. */
function inFigure(money: Money, counts: boolean, { parts }: Query, language: Language): Told[] {
	const said = [amountTerm(money.cny), ...numbersOf(money, language)];
	const isSaid = ({ term, prefix }: Term) => said.some((one) => (prefix ? one.startsWith(term) : one === term));
	const answered = parts.filter(({ ways }) => ways.some((way) => way.every(isSaid)));
	if (answered.length === 0) return [];
	const text = formatMoney(money, language);
	const very = answered.every(({ ways }) => ways.some((way) => way.every(({ term }) => said.includes(term))));
	const exactness = very ? (counts ? 'whole' : 'beginning') : counts ? 'inside' : 'apart';
	return [{ parts: answered, marks: [[0, text.length]], exactness, field: 'figure', text, language, heard: null }];
}

/** A match in the other script, shown in the page's where the signs stand in step. */
function inScript(field: Field, { text, other }: Words, found: Answer, language: Language): Told {
	if (other!.length === text.length) return { ...found, field, text, language, heard: null };
	const script = language === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
	return { ...found, field, text: other!, language: script, heard: null };
}
