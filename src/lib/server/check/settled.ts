import { costMentions, statusMentions } from '../../core/atlas/standing';
import type { Finding } from '../../core/finding';
import { featuresOf, type TownFeature } from '../read/town';
import { locatedMentions, placesOf, type Places } from './own-mentions';
import { error, type Rule } from './rule';

/** The mentions among which a person may choose; see `standingOf`. */
const CHOICES = {
	status: { mentions: statusMentions, words: 'of the latest review that states its status' },
	cost: { mentions: costMentions, words: 'of the last report that states its cost' },
} as const;

/** What a person settled on is exactly one of the mentions that decide. */
export const settled: Rule = (town) => {
	const places = placesOf(town.cited);
	return featuresOf(town).flatMap((feature) => [
		...checkSettled(feature, 'status', places),
		...checkSettled(feature, 'cost', places),
	]);
};

function checkSettled(feature: TownFeature, key: keyof typeof CHOICES, places: Places): Finding[] {
	const { id, file, properties } = feature;
	const exact = properties.settled[key];
	if (exact === undefined || properties.mentions.some((mention) => isUnsure(mention, places))) return [];
	const { mentions, words } = CHOICES[key];
	const times = mentions(locatedMentions(feature, places)).filter((mention) => mention.exact === exact).length;
	if (times === 1) return [];
	const came = times === 0 ? exact : `${exact}, the exact of ${times} of them`;
	return [error(file, `${id} settled.${key}`, came, `the exact of one mention ${words}`)];
}

/** Whether a mention is refused already, or nobody knows if its part looks back or ahead. */
function isUnsure(mention: TownFeature['properties']['mentions'][number], places: Places): boolean {
	const { report, locations } = places.get(mention)!;
	return !report || locations.length !== 1 || report.doubtful.has('parts') || report.doubtful.has('edits');
}
