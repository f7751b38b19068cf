import { expect, it } from 'vitest';
import { isDrawn } from '../../../src/lib/core/picture/draw';
import { isInside } from '../../../src/lib/core/spatial/bounds';
import { drawnTown, readModel, scaleTown } from './town';

const model = readModel('geodata');
const mix = (
	features: readonly { dataset: string; properties: { kind: string }; position: { certainty: unknown } }[],
) => {
	const shares: Record<string, number> = {};
	for (const { dataset, properties, position } of features) {
		const key = [dataset, properties.kind, position.certainty].join(' ');
		shares[key] = (shares[key] ?? 0) + 1;
	}
	return shares;
};

it('makes the same town every time', () => {
	expect(scaleTown(model, 500)).toEqual(scaleTown(model, 500));
});

it('keeps the mix of the town, ids and anchors apart', () => {
	const thrice = scaleTown(model, 3 * model.features.length);
	expect(new Set(thrice.map(({ id }) => id)).size).toBe(thrice.length);
	const tripled = Object.entries(mix(model.features)).map(([key, count]) => [key, 3 * count]);
	expect(mix(thrice)).toEqual(Object.fromEntries(tripled));
	const points = thrice.flatMap(({ geometry }) => (geometry?.type === 'Point' ? [geometry.coordinates] : []));
	expect(new Set(points.map(String)).size).toBe(points.length);
	expect(points.every((point) => isInside(point, model.bounds))).toBe(true);
});

it('ties copies to copies', () => {
	const town = scaleTown(model, 2 * model.features.length);
	const ids = new Set(town.map(({ id }) => id));
	const told = town.flatMap(({ position, projects }) => [...position.shownBy, ...projects]);
	expect(told.length).toBeGreaterThan(0);
	expect(told.filter((id) => !ids.has(id))).toEqual([]);
});

it('draws as many as asked for', () => {
	const drawn = drawnTown(model, 1000);
	expect(drawn).toHaveLength(1000);
	expect(drawn.every(isDrawn)).toBe(true);
});
