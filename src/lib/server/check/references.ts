import type { Finding } from '../../core/finding';
import { featuresOf, type TownFeature } from '../read/town';
import { error, type Rule } from './rule';

/** `at` leads from a project to places, `related` to anything that is there. */
export const references: Rule = (town) => {
	const features = featuresOf(town);
	const kinds = new Map<string, string>(town.context.map(({ id }) => [id, 'context']));
	for (const { id, properties, doubtful } of features)
		kinds.set(id, doubtful.has('kind') ? 'unknown' : properties.kind);
	return features.flatMap((feature) => [...checkTargets(feature, kinds, town.complete), ...checkPosition(feature)]);
};

function checkTargets(
	{ id, file, properties }: TownFeature,
	kinds: ReadonlyMap<string, string>,
	complete: boolean,
): Finding[] {
	const check = (key: 'at' | 'related', expected: string, refused?: string) =>
		properties[key].flatMap((target, i) => {
			const place = `${id} ${key}[${i}]`;
			const kind = kinds.get(target);
			if (kind === undefined) return complete ? [error(file, place, `${target}, which is nowhere`, expected)] : [];
			if (target === id) return [error(file, place, `${target}, the feature itself`, expected)];
			return kind === refused ? [error(file, place, `${target}, a ${refused}`, expected)] : [];
		});
	return [
		...check('at', 'the id of a place or of a feature of the context', 'project'),
		...check('related', 'the id of another feature'),
	];
}

/** A position comes from one source: the feature's own geometry, its places, or the whole town. */
function checkPosition({ id, file, properties, geometry, doubtful }: TownFeature): Finding[] {
	const { at, extent, kind } = properties;
	const hasGeometry = geometry !== null || doubtful.has('geometry');
	const findings: Finding[] = [];
	if (at.length > 0 && kind === 'place' && !doubtful.has('kind'))
		findings.push(error(file, `${id} at`, at, 'nothing: a place stands where its geometry is'));
	else if (at.length > 0 && hasGeometry)
		findings.push(
			error(
				file,
				`${id} at`,
				'both a geometry and at',
				'one of them: a project stands at places or has its own geometry',
			),
		);
	if (extent && (hasGeometry || at.length > 0))
		findings.push(error(file, `${id} extent`, extent, 'nothing: it has a position'));
	return findings;
}
