import type { AtlasFeature } from '../atlas/feature';
import { costMentions, standingOf, statusMentions } from '../atlas/standing';
import type { LocatedMention } from '../mention/locate';

/** A feature that one year's report names, and where. */
export interface Told {
	/** As it was known once that report was read: with the mentions of later ones it may stand elsewhere. */
	feature: AtlasFeature;
	/** Its mentions in that report, in reading order; at least one. */
	mentions: readonly LocatedMention[];
}

/** Everything that a year's report names, in the order of the data. */
export function toldIn(year: string, features: readonly AtlasFeature[]): Told[] {
	return features.flatMap((feature) => {
		const mentions = feature.mentions.filter(({ report }) => report === year);
		return mentions.length > 0 ? [{ feature: knownIn(year, feature), mentions }] : [];
	});
}

/**
 * A feature as its reports told it up to a year. What a person settled holds once all the mentions were known that they
 * chose among.
 */
function knownIn(year: string, feature: AtlasFeature): AtlasFeature {
	const { mentions, properties } = feature;
	const known = mentions.filter(({ report }) => report <= year);
	if (known.length === mentions.length) return feature;
	const settled = {
		status: isSame(statusMentions(known), statusMentions(mentions)) ? properties.settled.status : undefined,
		cost: isSame(costMentions(known), costMentions(mentions)) ? properties.settled.cost : undefined,
	};
	return { ...feature, mentions: known, standing: standingOf(known, settled, properties.kind) };
}

const isSame = (a: readonly LocatedMention[], b: readonly LocatedMention[]): boolean =>
	a.length === b.length && a.every((mention, i) => mention === b[i]);

/** The order in which a report comes to speak of things: mention by mention. */
export function byFirstMention({ mentions: a }: Told, { mentions: b }: Told): number {
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		const [one, other] = [a[i]!.at, b[i]!.at];
		const order = one.order - other.order || one.start - other.start;
		if (order !== 0) return order;
	}
	return 0;
}
