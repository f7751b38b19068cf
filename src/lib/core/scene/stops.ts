import type { LocatedMention } from '../mention/locate';
import type { Told } from './told';

/**
 * What is worth a stop: every project that the report names, and of the places those of which it says something, or
 * speaks in words that tell of no project and of no such place.
 */
export function stopsOf(told: readonly Told[]): Told[] {
	const telling = told.filter((one) => one.feature.properties.kind === 'project' || saysSomething(one));
	const taken = telling.flatMap(({ mentions }) => mentions);
	return told.filter(
		(one) => telling.includes(one) || one.mentions.some((own) => !taken.some((other) => overlaps(own, other))),
	);
}

const saysSomething = ({ mentions }: Told): boolean => mentions.some(({ says }) => Object.keys(says).length > 0);

function overlaps(a: LocatedMention, b: LocatedMention): boolean {
	return (
		a.at.order === b.at.order && a.at.start < b.at.start + b.exact.length && b.at.start < a.at.start + a.exact.length
	);
}
