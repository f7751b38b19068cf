import type { Finding } from '../../core/finding';
import { featuresOf, type TownFeature } from '../read/town';
import { error, type Rule } from './rule';

/** What a person settled on is one of the feature's own mentions, and that one says it. */
export const settled: Rule = (town) =>
	featuresOf(town).flatMap((feature) => [...check(feature, 'status', 'status'), ...check(feature, 'cost', 'money')]);

function check({ id, file, properties }: TownFeature, key: 'status' | 'cost', says: 'status' | 'money'): Finding[] {
	const exact = properties.settled[key];
	const isGood = properties.mentions.some((mention) => mention.exact === exact && mention.says[says] !== undefined);
	return exact === undefined || isGood
		? []
		: [error(file, `${id} settled.${key}`, exact, `the exact of one of its mentions that says ${says}`)];
}
