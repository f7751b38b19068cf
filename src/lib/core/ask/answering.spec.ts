import { booleanIntersects } from '@turf/boolean-intersects';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { line, point, square } from '../../../../tests/example/town';
import type { Certainty } from '../feature/vocabulary';
import type { LngLat } from '../projection/mercator';
import { metresBetween } from '../spatial/distance';
import { outlineOf } from '../spatial/outline';
import type { AskFeature } from './answer';
import { answeringOf } from './answering';
import type { Ask, Subject } from './ask';
import { drawnGeometry } from './subject';

function feature(
	id: string,
	geometry: Geometry | null,
	certainty: Certainty | null,
	rest: Partial<AskFeature> = {},
): AskFeature {
	return { id, geometry, certainty, accuracy_m: null, category: null, shownBy: geometry ? [id] : [], ...rest };
}

/** About 95 m apart in longitude at this latitude for every 0.001. */
const at = (east: number, north = 0): [number, number] => [114 + east / 1000, 31.5 + north / 1000];
const within = (metres: number, id: string): Ask => ({ kind: 'within', metres, of: { kind: 'feature', id } });

const road = feature('road', line(at(0), at(10)), 'schematic');
const upgrade = feature('upgrade', road.geometry, 'schematic', { shownBy: ['road'] });
const school = feature('school', point(...at(5, 1)), 'schematic', { category: 'school' });
const market = feature('market', point(...at(5, 2)), 'approximate', { accuracy_m: 300, category: 'market' });
const hall = feature('hall', point(...at(5, 4)), 'digitised', { accuracy_m: 20, category: 'school' });
const lost = feature('lost', null, null, { category: 'school' });
const track = feature('track', line(at(5, -5), at(5, 5)), 'schematic');
const town = [road, upgrade, school, market, hall, lost, track];
const answer = answeringOf(town, [
	{ name: 'the railway', geometry: line(at(2, -9), at(2, 9)) },
	{ name: 'far away', geometry: line(at(90), at(91)) },
]);

describe('what an answer rests on', () => {
	test('a distance between two schematic features is refused, never answered', () => {
		const found = answer(within(1000, 'road'));
		expect(found.refused).toEqual(['school', 'track']);
		expect(found.ids).toEqual(['upgrade', 'market', 'hall']);
		expect(found.subjectCertainty).toBe('schematic');
	});

	test('what stands at the very place is there whatever the position is worth', () => {
		const found = answer(within(1, 'upgrade'));
		expect(found).toMatchObject({ ids: ['road'], here: ['road'], accuracy_m: null });
		expect([...found.distances]).toEqual([['road', 0]]);
		expect(Object.values(found.basis)).toEqual([0, 0, 0, 0]);
	});

	test('the subject is in no answer of its own', () => {
		const all = [answer(within(1000, 'road')), answer(within(0, 'road')), answer({ kind: 'crosses', id: 'road' })];
		expect(all.map(({ ids, here }) => [...ids, ...here].includes('road'))).toEqual([false, false, false]);
	});

	test('what touches is judged as drawn like what crosses, and refuses nothing', () => {
		const found = answer(within(0, 'road'));
		expect(found).toMatchObject({ ids: ['upgrade', 'track'], here: ['upgrade'], refused: [] });
		expect(found).toMatchObject({ subjectCertainty: 'schematic', basis: { schematic: 1 } });
		expect([...found.distances]).toEqual([['upgrade', 0]]);
		const inside = answeringOf([feature('park', square(114, 31.5, 0.01), 'schematic'), school]);
		expect(inside(within(0, 'park'))).toMatchObject({ ids: ['school'], here: [], refused: [] });
		expect(inside(within(1, 'park'))).toMatchObject({ ids: [], refused: ['school'] });
	});

	test('with one schematic end it is judged as drawn, counted, and never told in metres', () => {
		const found = answer(within(150, 'market'));
		expect(found).toMatchObject({ ids: ['school', 'track'], refused: [], here: [] });
		expect(found.basis).toEqual({ surveyed: 0, digitised: 0, approximate: 0, schematic: 2 });
		expect(found.distances.size).toBe(0);
	});

	test('approximate positions answer with the errors of both ends', () => {
		const found = answer(within(300, 'market'));
		expect(found.basis).toMatchObject({ digitised: 1, schematic: 4 });
		expect(found.accuracy_m).toBe(320);
		expect(found.distances.get('hall')).toBeCloseTo(222.4, 0);
	});

	test('what is not placed is in no answer', () => {
		const all = [
			answer(within(50_000, 'market')),
			answer({ kind: 'view', bounds: [-180, -85, 180, 85] }),
			answer({ kind: 'nearest', category: 'school', count: 20, of: { kind: 'point', at: at(0) } }),
		];
		expect(all.map(({ ids, refused }) => [...ids, ...refused].includes('lost'))).toEqual([false, false, false]);
	});

	test('a question about nothing says so', () => {
		expect(answer(within(500, 'nobody'))).toMatchObject({ subject: 'unknown', ids: [] });
		expect(answer(within(500, 'lost'))).toMatchObject({ subject: 'unplaced', ids: [] });
		expect(answer({ kind: 'crosses', id: 'school' })).toMatchObject({ subject: 'point', ids: [] });
	});
});

describe('the other questions', () => {
	test('what a road crosses is judged as drawn, without what runs along it, and with what lies around the town', () => {
		const found = answer({ kind: 'crosses', id: 'upgrade' });
		expect(found).toMatchObject({ ids: ['track'], refused: [], crossedContext: ['the railway'] });
		expect(found.basis.schematic).toBe(1);
		expect(found.distances.size).toBe(0);
	});

	test('the nearest come nearest first, without the subject', () => {
		const nearest = (of: Subject, count = 5) => answer({ kind: 'nearest', category: 'school', count, of });
		expect(nearest({ kind: 'point', at: at(5, 3.9) }).ids).toEqual(['hall', 'school']);
		expect(nearest({ kind: 'point', at: at(5, 0) }, 1).ids).toEqual(['school']);
		expect(nearest({ kind: 'feature', id: 'hall' }).ids).toEqual(['school']);
		expect(nearest({ kind: 'feature', id: 'road' })).toMatchObject({ ids: ['hall'], refused: ['school'] });
		expect(answer({ kind: 'nearest', category: 'nothing', count: 3, of: { kind: 'point', at: at(0) } }).ids).toEqual(
			[],
		);
	});

	test('in a drawn area and in view is what is at least partly there', () => {
		const corners = [at(4, 0.5), at(6, 0.5), at(6, 2.5), at(4, 2.5)];
		const found = answer({ kind: 'within', metres: 0, of: { kind: 'area', points: corners } });
		expect(found).toMatchObject({ ids: ['school', 'market', 'track'], here: [], subjectCertainty: null });
		expect(found.basis).toMatchObject({ approximate: 1, schematic: 2 });
		expect(answer({ kind: 'view', bounds: [...at(4, 0.5), ...at(6, 2.5)] }).ids).toEqual(found.ids);
	});
});

describe('indexed answers equal asking every feature', () => {
	const next = randomRow(11);
	const spot = (reach = 60): [number, number] => at((next() - 0.5) * reach, (next() - 0.5) * reach);
	const CLASSES = ['surveyed', 'digitised', 'approximate', 'schematic'] as const;
	const CATEGORIES = ['school', 'market', null];
	const anyOf = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
	const near = ([lng, lat]: LngLat): [number, number] => [lng + (next() - 0.5) / 100, lat + (next() - 0.5) / 100];
	const shape = (): Geometry => {
		const from = spot();
		return anyOf([point(...from), line(from, near(from), near(from)), square(...from, next() / 100)]);
	};
	const features = Array.from({ length: 120 }, (_, i) =>
		feature(`f${i}`, next() < 0.1 ? null : shape(), anyOf(CLASSES), { category: anyOf(CATEGORIES) }),
	);
	// Some stand at the place of another.
	const all = features.map((one, i) =>
		i % 7 === 0 && features[i + 1]?.geometry
			? { ...one, geometry: features[i + 1]!.geometry, shownBy: [features[i + 1]!.id] }
			: one,
	);
	const ask = answeringOf(all);
	const placed = all.filter(({ geometry }) => geometry);

	const subject = (): Subject => {
		const points = [spot(), spot(), spot()];
		return anyOf<() => Subject>([
			() => ({ kind: 'feature', id: anyOf(placed).id }),
			() => ({ kind: 'point', at: spot() }),
			() => ({ kind: 'line', points }),
			() => ({ kind: 'area', points }),
		])();
	};
	const geometryOf = (of: Subject) =>
		of.kind === 'feature' ? all.find(({ id }) => id === of.id)!.geometry! : drawnGeometry(of);
	const metresTo = (of: Subject, { geometry }: AskFeature) =>
		metresBetween(outlineOf(geometryOf(of))!, outlineOf(geometry!)!);

	/** Both ends schematic and not the same place. */
	function isRefused(of: Subject, other: AskFeature): boolean {
		const one = of.kind === 'feature' ? all.find(({ id }) => id === of.id)! : null;
		const samePlace = other === one || other.shownBy.some((id) => one?.shownBy.includes(id));
		return one?.certainty === 'schematic' && other.certainty === 'schematic' && !samePlace;
	}

	test('within so many metres', () => {
		for (let i = 0; i < 60; i++) {
			const [of, metres] = [subject(), anyOf([0, 200, 1500])];
			const found = ask({ kind: 'within', metres, of });
			const others = placed.filter(({ id }) => of.kind !== 'feature' || id !== of.id);
			const refused = others.filter((one) => metres > 0 && isRefused(of, one));
			const said = others.filter((one) => !refused.includes(one));
			expect(found.ids).toEqual(said.filter((one) => metresTo(of, one) <= metres).map(({ id }) => id));
			expect(found.refused).toEqual(refused.map(({ id }) => id));
			const counted = Object.values(found.basis).reduce((sum, count) => sum + count, found.here.length);
			expect(counted).toBe(found.ids.length);
		}
	});

	test('the nearest of a category', () => {
		for (let i = 0; i < 60; i++) {
			const [of, count] = [subject(), anyOf([1, 3, 20])];
			const said = placed
				.filter((one) => one.category === 'school' && !isRefused(of, one))
				.filter(({ id }) => of.kind !== 'feature' || id !== of.id)
				.map((one) => [one.id, metresTo(of, one)] as const)
				.toSorted((a, b) => a[1] - b[1]);
			const found = ask({ kind: 'nearest', category: 'school', count, of });
			expect(found.ids).toEqual(said.slice(0, count).map(([id]) => id));
		}
	});

	test('in view, and crossed', () => {
		for (let i = 0; i < 40; i++) {
			const [west, south] = spot();
			const view = ask({ kind: 'view', bounds: [west, south, west + 0.01, south + 0.01] });
			const box = square(west, south, 0.01);
			const inside = placed.filter(({ geometry }) => booleanIntersects(geometry!, box));
			expect(view.ids).toEqual(inside.map(({ id }) => id));
			const one = anyOf(placed.filter(({ geometry }) => geometry!.type !== 'Point'));
			const crossed = placed.filter(
				(other) =>
					!other.shownBy.some((id) => one.shownBy.includes(id)) && booleanIntersects(other.geometry!, one.geometry!),
			);
			expect(ask({ kind: 'crosses', id: one.id }).ids).toEqual(crossed.map(({ id }) => id));
		}
	});
});

describe('what the reader brought as a subject', () => {
	const own = line(at(4, -5), at(4, 5));
	const yours = (ask: Ask) => answer(ask, own);

	test('it means itself: what is schematic of the town is judged as drawn and never told in metres', () => {
		const found = yours(within(400, 'yours:00ff12ab:3'));
		expect(found.ids).toEqual(['road', 'upgrade', 'school', 'market', 'hall', 'track']);
		expect([found.refused, found.here, found.subjectCertainty, found.subject]).toEqual([[], [], null, 'ok']);
		expect([...found.distances.keys()]).toEqual(['market', 'hall']);
		expect(found.basis).toEqual({ surveyed: 0, digitised: 1, approximate: 1, schematic: 4 });
		expect(found.accuracy_m).toBe(300);
	});

	test('it crosses, and the nearest to it is found', () => {
		const crossed = yours({ kind: 'crosses', id: 'yours:00ff12ab' });
		expect(crossed.ids).toEqual(['road', 'upgrade']);
		const nearest: Ask = {
			kind: 'nearest',
			category: 'school',
			count: 2,
			of: { kind: 'feature', id: 'yours:00ff12ab' },
		};
		expect(yours(nearest).ids.sort()).toEqual(['hall', 'school']);
	});

	test('where it is not here the question has no answer, and a feature of the town goes before it', () => {
		expect(answer(within(400, 'yours:00ff12ab:3')).subject).toBe('unknown');
		expect(yours(within(200, 'hall'))).toEqual(answer(within(200, 'hall')));
	});
});
