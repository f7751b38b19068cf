import { amountTerm, amountsIn } from './amounts';
import { fold } from './fold';
import { countsOf, pairsOf, tokensOf, type Token } from './tokens';

export interface Term {
	term: string;
	/** Whether a longer term that begins with it counts too. */
	prefix: boolean;
}

/** One thing asked for: any of its ways will do, and all terms of a way must be there. */
export interface Part {
	ways: readonly (readonly Term[])[];
}

/** What a reader typed, understood. */
export interface Query {
	/** The folded text, its spaces single. */
	phrase: string;
	parts: readonly Part[];
}

/** A question is short; of pasted pages the beginning counts. */
const LONGEST = 200;
const MOST_PARTS = 24;
const SPELT_OUT = /^[a-z]{2,}\d+[a-z]{2,}$/u;
const WITH_TONES = /^(?:[a-z]{1,6}[1-5])+$/u;

/** Reads what a reader typed. Any text is safe: what is no word and no number only parts words. */
export function parseQuery(text: string): Query {
	const folded = fold(text.slice(0, LONGEST)).text;
	const amounts = amountsIn(folded);
	const tokens = tokensOf(folded);
	const within = (token: Token) => amounts.find(({ start, end }) => start < token.end && token.start < end);
	const money = amounts.map(({ cny, start, end }) => ({
		ways: [
			[{ term: amountTerm(cny), prefix: false }],
			tokens.filter((token) => start < token.end && token.start < end).flatMap((token) => termsFor(token, false)),
		].filter((way) => way.length > 0),
	}));
	const counts = countsOf(folded);
	const words = tokens.filter((token) => !within(token)).flatMap((token) => partsOf(token, counts));
	return { phrase: folded.trim().replace(/\s+/gu, ' '), parts: fewer([...money, ...words]) };
}

/** Whether a part is more than a single sign, letter or digit, which stand nearly everywhere. */
export const isTelling = ({ ways }: Part): boolean => ways.some((way) => way.some(({ term }) => [...term].length > 1));

/** Each pair of signs is a part of its own: 发展大道投资 is found where 发展大道 and 投资 stand apart. */
function partsOf(token: Token, counts: readonly Omit<Token, 'kind'>[]): Part[] {
	const count = counts.find(({ start, end }) => start <= token.start && token.start < end);
	if (count) {
		if (token.kind === 'word') return [{ ways: [[{ term: count.term, prefix: false }]] }];
		const rest = token.term.slice(count.end - token.start);
		return rest === '' ? [] : partsOf({ ...token, term: rest, start: count.end }, []);
	}
	const { kind, term } = token;
	if (kind === 'chinese') return termsFor(token).map((each) => ({ ways: [[each]] }));
	// Digits have no sound: lao107guodao is two words and a number, g107 is one word.
	const pieces = SPELT_OUT.test(term) && !WITH_TONES.test(term) ? term.match(/[a-z]+|\d+/gu)! : [term];
	return pieces.map((piece) => ({
		ways: [piece, ...(WITH_TONES.test(piece) ? [piece.replace(/[1-5]/gu, '')] : [])].map((each) => [
			{ term: each, prefix: each.length > 1 },
		]),
	}));
}

/** @param begun whether a word may be the beginning of one; the number of an amount is all of it. */
function termsFor({ kind, term }: Token, begun = true): Term[] {
	if (kind === 'word') return [{ term, prefix: begun && term.length > 1 }];
	const pairs = pairsOf(term);
	return pairs.length > 0 ? pairs.map((pair) => ({ term: pair, prefix: false })) : [{ term, prefix: true }];
}

/** A single letter beside other words is a word that is being typed: it waits. */
function fewer(parts: readonly Part[]): Part[] {
	const keys = new Set<string>();
	const distinct = parts.filter((part) => {
		const key = JSON.stringify(part.ways);
		return keys.size < keys.add(key).size;
	});
	const waiting = (part: Part) => part.ways.every((way) => way.every(({ term }) => /^[a-z]$/u.test(term)));
	const ready = distinct.filter((part) => !waiting(part));
	return (ready.length > 0 ? ready : distinct).slice(0, MOST_PARTS);
}
