import type { Answer } from './marks';
import type { Part, Query } from './query';
import type { Mark } from './runs';
import type { Name } from './search';
import { hear, spoken, type Stretch } from './sounds';

/** What a name answers when it is heard, and the sounds that matched. */
export interface Heard extends Answer {
	heard: string;
}

/**
 * What of a query is heard in a name, by its sounds or by their initials; null when nothing is. Words are
 * heard one by one, and as one: `fa zhan` and `fazhan` are the same.
 */
export function hearAnswer(name: Name, query: Query, by: 'sound' | 'initials'): Heard | null {
	const letters = query.phrase.replace(/[^a-z]/gu, '');
	const together = query.parts.every(isLatin) && letters ? hear(name, letters, by) : null;
	if (together) {
		const signs = spoken(name);
		const starts = together.from === signs[0]!.place;
		const ends = together.to === signs.at(-1)!.place;
		return told(name, query.parts, [together], by, starts && ends ? 'whole' : starts ? 'beginning' : 'inside');
	}
	const found = query.parts.flatMap((part) => {
		const stretch = part.ways.map(([term]) => term && isHeard(term.term) && hear(name, term.term, by)).find(Boolean);
		return stretch ? [{ part, stretch }] : [];
	});
	if (found.length === 0) return null;
	return told(
		name,
		found.map(({ part }) => part),
		found.map(({ stretch }) => stretch),
		by,
		'apart',
	);
}

/** One letter is no sound and no row of initials. */
const isHeard = (term: string): boolean => /^[a-z]{2,}$/u.test(term);
const isLatin = ({ ways }: Part): boolean => ways.every((way) => way.every(({ term }) => /^[a-z]+$/u.test(term)));

function told(
	name: Name,
	parts: readonly Part[],
	stretches: readonly Stretch[],
	by: 'sound' | 'initials',
	exactness: Answer['exactness'],
): Heard {
	const heard = stretches.map(({ from, to }) => {
		const sounds = name.sounds.slice(from, to + 1).filter((sound) => sound !== null);
		return by === 'sound' ? sounds.join(' ') : sounds.map((sound) => sound[0]).join('');
	});
	return { parts, marks: stretches.map((stretch) => markOf(name.text, stretch)), exactness, heard: heard.join(' ') };
}

/** UTF-16 offsets of a stretch of signs. */
function markOf(text: string, { from, to }: Stretch): Mark {
	const signs = [...text];
	const start = signs.slice(0, from).join('').length;
	return [start, start + signs.slice(from, to + 1).join('').length];
}
