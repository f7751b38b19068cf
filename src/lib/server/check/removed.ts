import type { Finding } from '../../core/finding';
import { isDay } from '../../core/measure/dates';
import { REMOVED_FILE, type RemovedFeature } from '../../core/town/removed';
import { featuresOf } from '../read/town';
import { checkEnglish } from './english';
import { error, type Rule } from './rule';

/**
 * What was removed is there no more, under no name: the address of a feature that still is leads to it. What is named
 * instead is there; an entry says a day of the calendar, and speaks to readers of English too.
 */
export const removed: Rule = (town) => {
	const features = featuresOf(town);
	const live = new Set([...features, ...town.context].map(({ id }) => id));
	const former = new Map(
		features.flatMap(({ id, properties }) => properties.formerly.map((old) => [old, id] as const)),
	);
	return town.removed.flatMap((entry, i) => [
		...(town.removed.findIndex(({ id }) => id === entry.id) < i
			? [error(REMOVED_FILE, entry.id, 'the id a second time', 'each removed feature once')]
			: checkId(entry, live, former)),
		...checkWords(entry),
		...entry.instead.flatMap((id, at) =>
			features.some((feature) => feature.id === id) || !town.complete
				? []
				: [error(REMOVED_FILE, `${entry.id} instead[${at}]`, `${id}, which is nowhere`, 'the id of a feature')],
		),
	]);
};

function checkId({ id }: RemovedFeature, live: ReadonlySet<string>, former: ReadonlyMap<string, string>): Finding[] {
	if (live.has(id))
		return [error(REMOVED_FILE, id, 'the id of a feature that is there', 'an id that is no longer used')];
	const now = former.get(id);
	return now === undefined
		? []
		: [error(REMOVED_FILE, id, `an id that ${now} had before`, 'an id that is no feature’s, now or formerly')];
}

const STAND_IN = '?';

function checkWords({ id, name_en, why_en, date }: RemovedFeature): Finding[] {
	const day = isDay(date) ? [] : [error(REMOVED_FILE, `${id} date`, date, 'a day of the calendar such as 2022-06-24')];
	const words = Object.entries({ name_en, why_en }).filter(([, text]) => text !== STAND_IN);
	return [...day, ...words.flatMap(([key, text]) => checkEnglish(REMOVED_FILE, `${id} ${key}`, text))];
}
