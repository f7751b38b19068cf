import { PUBLISHED_FILE } from '../../core/town/published';
import { REMOVED_FILE } from '../../core/town/removed';
import { featuresOf } from '../read/town';
import { error, type Rule } from './rule';

/** Every address that was ever published still leads to a feature, or says that it was removed. */
export const published: Rule = (town) => {
	const leading = new Set([
		...featuresOf(town).flatMap(({ id, properties }) => [id, ...properties.formerly]),
		...town.removed.map(({ id }) => id),
	]);
	const seen = new Set<string>();
	return town.published.flatMap((id) => {
		if (seen.has(id)) return [error(PUBLISHED_FILE, id, 'the id a second time', 'each id once')];
		seen.add(id);
		if (leading.has(id) || !town.complete) return [];
		return [
			error(
				PUBLISHED_FILE,
				id,
				`the published address ${id}, which leads nowhere`,
				`a feature with this id, or with it among its formerly, or an entry of ${REMOVED_FILE}`,
			),
		];
	});
};
