import { featuresOf, type TownFeature } from '../read/town';
import { placesOf, type Places } from './own-mentions';
import { error, formatQuote, type Cited, type Rule } from './rule';

/** A feature quotes the same words of a report once. */
export const mentionsTwice: Rule = (town) => {
	const places = placesOf(town.cited);
	return featuresOf(town).flatMap((feature) => checkMentions(feature, places));
};

function checkMentions({ id, file, properties }: TownFeature, places: Places): ReturnType<Rule> {
	if (properties.mentions.length < 2) return [];
	const firsts = new Map<string, number>();
	return properties.mentions.flatMap((mention, i) => {
		const keys = keysOf(mention, places.get(mention));
		const first = keys.map((key) => firsts.get(key)).find((index) => index !== undefined);
		for (const key of keys) firsts.set(key, first ?? i);
		return first === undefined
			? []
			: [
					error(
						file,
						`${id} mentions[${i}]`,
						`the same words a second time: ${formatQuote(mention)}`,
						`each mention once; the first is mentions[${first}]`,
					),
				];
	});
}

/** The quote as written, and the words it stands for where they were found. */
function keysOf({ report, exact, prefix = '', suffix = '' }: Cited['mention'], cited: Cited | undefined): string[] {
	const [at, ...others] = cited?.locations ?? [];
	const words = at && others.length === 0 ? [`${report} ${at.sentence.id} ${at.start} ${exact}`] : [];
	return [JSON.stringify([report, exact, prefix, suffix]), ...words];
}
