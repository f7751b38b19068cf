import type { Entry } from '../atlas/entry';
import { signOf } from '../atlas/sign';
import type { Shape } from './picture';

type Standing = Pick<Entry, 'id' | 'kind' | 'status' | 'cost' | 'at'>;

/**
 * Shapes whose sign is another than the one they were drawn with, because the entries stand elsewhere in their life:
 * those shapes as they are to be drawn, by their ids. What has no entry keeps its sign.
 */
export function changedSigns(shapes: readonly Shape[], entries: readonly Standing[]): ReadonlyMap<string, Shape> {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const projects = new Map<string, Standing[]>();
	for (const entry of entries)
		for (const id of entry.at) {
			const there = projects.get(id);
			if (there) there.push(entry);
			else projects.set(id, [entry]);
		}
	return new Map(
		shapes.flatMap((shape): [string, Shape][] => {
			const own = byId.get(shape.id);
			if (!own) return [];
			// Several points are drawn as a path; their sign still is that of a point.
			const isPoint = shape.d === null || shape.kind === 'site';
			const sign = signOf(own, isPoint, projects.get(shape.id) ?? []);
			if (sign.kind === shape.kind && sign.status === shape.status) return [];
			return [[shape.id, { ...shape, ...sign }]];
		}),
	);
}

/** The image of a shape's sign, `dataset/kind/status/certainty`; nothing for what is its own sign. */
export function signImage({ d, dataset, kind, status, certainty }: Shape): string {
	return d && kind === 'place' ? '' : [dataset, kind, status ?? 'unknown', certainty].join('/');
}
