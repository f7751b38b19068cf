import type { Name } from './search';

/** A stretch of a name, by the places of its first and last sign among the code points. */
export interface Stretch {
	from: number;
	to: number;
}

/** Signs of a name that are spoken, in order, with their places. */
export function spoken({ sounds }: Name): { sound: string; place: number }[] {
	return sounds.flatMap((sound, place) => (sound ? [{ sound, place }] : []));
}

/** No slip joins more sounds than a reader types in one go. */
const LONGEST = 8;
/** A slip is looked for in words of two to four sounds. */
const SPELT = [2, 3, 4];

/** ü is typed as v, and as u by those who do not know. */
const plain = (sound: string): string => sound.replaceAll('v', 'u');
const bothWays = (term: string): string[] => (term.includes('v') ? [term, plain(term)] : [term]);

/**
 * Terms by sound: from every sign the sounds in one, so that a word of any length, begun at any sign,
 * is the beginning of a term. Spaces between syllables are then of no account.
 */
export function soundTerms(name: Name): string[] {
	const sounds = spoken(name).map(({ sound }) => sound);
	return sounds.flatMap((_, i) => bothWays(sounds.slice(i, i === 0 ? undefined : i + LONGEST).join('')));
}

/** Terms for what was typed with a slip: words of two to four sounds, each whole. */
export function speltTerms(name: Name): string[] {
	const sounds = spoken(name).map(({ sound }) => sound);
	return sounds.flatMap((_, i) =>
		SPELT.filter((length) => i + length <= sounds.length).flatMap((length) =>
			bothWays(sounds.slice(i, i + length).join('')),
		),
	);
}

/** Terms by initials, from every sign to the end: fzddgzsj, zddgzsj ... */
export function initialTerms(name: Name): string[] {
	const initials = spoken(name).map(({ sound }) => sound[0]!);
	return initials.slice(0, -1).map((_, i) => initials.slice(i).join(''));
}

/** Where a word is heard in a name: from the beginning of a syllable, the last one perhaps begun only. */
export function hear(name: Name, word: string, by: 'sound' | 'initials'): Stretch | null {
	const wanted = plain(word);
	const signs = spoken(name);
	for (let i = 0; i < signs.length; i++) {
		let heard = '';
		for (let j = i; j < signs.length; j++) {
			heard += by === 'sound' ? plain(signs[j]!.sound) : signs[j]!.sound[0]!;
			if (heard.startsWith(wanted)) return { from: signs[i]!.place, to: signs[j]!.place };
			if (!wanted.startsWith(heard)) break;
		}
	}
	return null;
}
