import { featuresOf } from '../read/town';
import { error, type Rule } from './rule';

/** An id names one feature in all datasets and the context; an old id leads to one feature only. */
export const ids: Rule = (town) => {
	const features = featuresOf(town);
	const all = [...features, ...town.context].filter(({ doubtful }) => !doubtful.has('id'));
	const firsts = new Map<string, string>();
	const findings = all.flatMap(({ id, file }) => {
		const first = firsts.get(id);
		if (first !== undefined)
			return [error(file, id, 'the id a second time', `each id once; the first stands in ${first}`)];
		firsts.set(id, file);
		return [];
	});
	const former = new Map<string, string>();
	for (const { id, file, properties } of features) {
		for (const [i, old] of properties.formerly.entries()) {
			const place = `${id} formerly[${i}]`;
			const live = firsts.get(old);
			const taken = former.get(old);
			if (live !== undefined)
				findings.push(error(file, place, old, `an id that is no longer used; ${old} lives in ${live}`));
			else if (taken !== undefined)
				findings.push(error(file, place, old, `an id that only one feature had; ${taken} claims it too`));
			else former.set(old, id);
		}
	}
	return [...findings, ...indicatorIds(town)];
};

const indicatorIds: (town: Pick<Parameters<Rule>[0], 'indicators'>) => ReturnType<Rule> = ({ indicators }) =>
	indicators.flatMap(({ id }, i) =>
		indicators.findIndex((other) => other.id === id) < i
			? [error('indicators.json', id, 'the id a second time', 'each indicator once')]
			: [],
	);
