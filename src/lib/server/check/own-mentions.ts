import { byReadingOrder, type LocatedMention } from '../../core/mention/locate';
import type { Mention } from '../../core/mention/schema';
import type { TownFeature } from '../read/town';
import type { Cited } from './rule';

/** Where each mention of the town was found, by the mention itself. */
export type Places = ReadonlyMap<Mention, Cited>;

export const placesOf = (cited: readonly Cited[]): Places => new Map(cited.map((c) => [c.mention, c]));

/** A feature's mentions that stand exactly once, in reading order. */
export function locatedMentions({ properties }: TownFeature, places: Places): LocatedMention[] {
	return properties.mentions
		.flatMap((mention) => {
			const [at, ...others] = places.get(mention)?.locations ?? [];
			return at && others.length === 0 ? [{ ...mention, at }] : [];
		})
		.sort(byReadingOrder);
}
