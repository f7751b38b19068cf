import { MOST_BYTES, MOST_ENTRIES, MOST_FEATURES, MOST_POSITIONS, MOST_TAGS } from '../../core/bring/limits';
import type { FilePlace, Refused } from '../../core/bring/refusal';
import type { Translate } from '../../core/language/translate';

const figure = (value: number): string => value.toLocaleString('en-US');

/** The limits, as sentences name them. */
export const limits = {
	size: `${MOST_BYTES / 1e6} MB`,
	features: figure(MOST_FEATURES),
	positions: figure(MOST_POSITIONS),
	entries: figure(MOST_ENTRIES),
	tags: figure(MOST_TAGS),
};

/** Why a file was refused, as one sentence: which file, where in it, what came and what was expected. */
export function refusedWords(file: string, { why, place, came }: Refused, t: Translate<'bring'>): string {
	const where = place ? t('bring.placed', { file, place: placeWords(place, t) }) : file;
	const quote = came === '' ? '' : t('bring.came', { came });
	return t('bring.told', { where, reason: t(`bring.refused.${why}`, { ...limits }), came: quote });
}

function placeWords(place: FilePlace, t: Translate<'bring'>): string {
	return 'number' in place
		? t(`bring.place.${place.kind}`, { at: figure(place.number) })
		: t(`bring.place.${place.kind}`, { at: place.name });
}
