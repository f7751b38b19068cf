import { amountsIn } from './amounts';
import type { Explanation } from './explain';
import { fold } from './fold';
import { parseQuery, type Query } from './query';
import type { SearchData } from './search';
import { countsOf, tokensOf } from './tokens';

/** What was typed, as it sounds. */
export interface Spoken {
	query: Query;
	/** The Chinese words, syllable by syllable, each followed by a space. */
	words: readonly string[];
	/** Signs of the shortest Chinese word. */
	signs: number;
}

/** A single sign sounds like too many others. */
const SHORTEST = 2;

/** By sign its syllable, of a table by syllable. */
export function soundsBySign(sounds: SearchData['sounds']): Map<string, string> {
	return new Map(Object.entries(sounds).flatMap(([sound, signs]) => [...signs].map((sign) => [sign, sound] as const)));
}

/**
 * What a reader typed with its Chinese words by their sounds, for an input method that chose another sign of
 * the same sound; null when a sign is not known or a word is too short.
 */
export function spokenQuery(text: string, bySign: ReadonlyMap<string, string>): Spoken | null {
	const folded = fold(text.slice(0, 200)).text;
	const kept = [...amountsIn(folded), ...countsOf(folded)];
	const isKept = (place: number) => kept.some(({ start, end }) => start <= place && place < end);
	const words = tokensOf(folded).filter(({ kind, start }) => kind === 'chinese' && !isKept(start));
	if (words.length === 0) return null;
	let said = '';
	let done = 0;
	const heard: string[] = [];
	for (const { term, start, end } of words) {
		const syllables = [...term].map((sign) => bySign.get(sign));
		if (syllables.length < SHORTEST || syllables.includes(undefined)) return null;
		said += `${folded.slice(done, start)} ${syllables.join('')} `;
		heard.push(`${syllables.join(' ')} `);
		done = end;
	}
	const query = parseQuery(said + folded.slice(done));
	return { query, words: heard, signs: Math.min(...words.map(({ term }) => [...term].length)) };
}

/** The reasons of what was heard, when each syllable of a word is one sign: fan is not the beginning of fang. */
export function heardAlike({ why }: Pick<Explanation, 'why'>, { words }: Spoken): Explanation['why'] | null {
	const told: Explanation['why'] = [];
	for (const reason of why) {
		if (reason.field === 'initials') return null;
		if (reason.heard === null) {
			told.push(reason);
			continue;
		}
		let left = `${reason.heard} `;
		for (const word of words) if (left.startsWith(word)) left = left.slice(word.length);
		if (left !== '') return null;
		told.push({ ...reason, field: 'homophone' });
	}
	return told.some(({ field }) => field === 'homophone') ? told : null;
}
