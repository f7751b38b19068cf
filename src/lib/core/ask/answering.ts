import type { Geometry } from 'geojson';
import type { Certainty } from '../feature/vocabulary';
import { meets } from '../spatial/meet';
import { outlineOf, type Outline } from '../spatial/outline';
import { sheetOf, type Found } from '../spatial/sheet';
import { noAnswer, type Answer, type AskContext, type AskFeature } from './answer';
import type { Ask, Subject } from './ask';
import { drawnOutline } from './subject';

/** A subject found: what to measure from, and the feature that it is, if it is one. */
interface Asked {
	outline: Outline;
	feature: AskFeature | null;
}

/** What was measured: what stands at the subject's very place, and metres by number of the feature. */
interface Distance {
	here: ReadonlySet<number>;
	metres: ReadonlyMap<number, number>;
}

/**
 * Prepares features for questions, once; every question is then answered at once.
 *
 * A distance between two schematic positions is refused, for neither of them means anything; with one schematic
 * end it is judged as drawn, counted and never told in metres. Features at the subject's very place are 0 m away
 * whatever their position is worth. What touches, what lies in an area or in view and what crosses a road is judged
 * as drawn: that asks about the sheet, and nothing is measured. The subject is never in its own answer.
 *
 * A subject that is none of them may be `brought`, a shape of the reader's own. Like what is drawn it means itself: its
 * side is as its file has it, and how sure an answer is hangs on the town's side alone.
 */
export function answeringOf(
	features: readonly AskFeature[],
	context: readonly AskContext[] = [],
): (ask: Ask, brought?: Geometry | null) => Answer {
	const sheet = sheetOf(features.map(({ geometry }) => geometry));
	const numbers = new Map(features.map(({ id }, i) => [id, i]));
	const surroundings = context.map(({ name, geometry }) => ({ name, outline: outlineOf(geometry) }));
	const sharing = new Map<string, number[]>();
	features.forEach(({ shownBy }, i) => {
		for (const shape of shownBy) {
			if (!sharing.has(shape)) sharing.set(shape, []);
			sharing.get(shape)!.push(i);
		}
	});

	const find = (subject: Subject, brought: Geometry | null): Asked | Answer => {
		if (subject.kind !== 'feature') {
			const outline = drawnOutline(subject);
			return outline ? { outline, feature: null } : noAnswer('unknown');
		}
		const feature = features[numbers.get(subject.id) ?? -1];
		const outline = feature?.geometry ? outlineOf(feature.geometry) : null;
		const own = !feature && brought && outlineOf(brought);
		if (own) return { outline: own, feature: null };
		if (!feature) return noAnswer('unknown');
		return outline ? { outline, feature } : noAnswer('unplaced');
	};

	/** Features at the very place of one, with itself. */
	const placeOf = (feature: AskFeature | null): Set<number> =>
		new Set(feature ? [numbers.get(feature.id)!, ...feature.shownBy.flatMap((id) => sharing.get(id) ?? [])] : []);

	/** Puts an answer together and says what it rests on; judged as drawn where no distance was asked for. */
	const tell = (feature: AskFeature | null, found: readonly number[], distance?: Distance): Answer => {
		const answer = noAnswer('ok');
		const basis = { ...answer.basis };
		const distances = new Map<string, number>();
		let accuracy = 0;
		for (const i of found) {
			const one = features[i]!;
			answer.ids.push(one.id);
			if (distance?.here.has(i)) {
				answer.here.push(one.id);
				distances.set(one.id, 0);
				continue;
			}
			basis[certaintyOf(one)]++;
			accuracy = Math.max(accuracy, (one.accuracy_m ?? 0) + (feature?.accuracy_m ?? 0));
			const metres = distance?.metres.get(i);
			if (metres !== undefined && !isSchematic(one) && !isSchematic(feature)) distances.set(one.id, metres);
		}
		const subjectCertainty = feature && certaintyOf(feature);
		return { ...answer, basis, distances, accuracy_m: accuracy || null, subjectCertainty };
	};

	const near = (
		{ feature }: Asked,
		isWanted: (i: number) => boolean,
		look: (counts: (i: number) => boolean) => Found[],
	): Answer => {
		const here = new Set([...placeOf(feature)].filter(isWanted));
		const isRefused = (i: number) => isSchematic(feature) && isSchematic(features[i]!) && !here.has(i);
		const found = look((i) => isWanted(i) && !isRefused(i));
		const refused = features.flatMap(({ id, geometry }, i) => (geometry && isRefused(i) && isWanted(i) ? [id] : []));
		const metres = new Map(found);
		return { ...tell(feature, [...metres.keys()], { here, metres }), refused };
	};

	const crossed = ({ feature, outline }: Asked): Answer => {
		if (outline.parts.every(({ type }) => type === 'Point')) return noAnswer('point');
		const place = placeOf(feature);
		const found = sheet.meeting(outline).filter((i) => !place.has(i));
		const crossedContext = surroundings.flatMap((other) =>
			other.outline && meets(outline, other.outline) ? [other.name] : [],
		);
		return { ...tell(feature, found), crossedContext };
	};

	return (ask, brought = null) => {
		if (ask.kind === 'view') return tell(null, sheet.inside([...ask.bounds]));
		const asked = find(ask.kind === 'crosses' ? { kind: 'feature', id: ask.id } : ask.of, brought);
		if ('ids' in asked) return asked;
		if (ask.kind === 'crosses') return crossed(asked);
		const { outline, feature } = asked;
		const self = feature && numbers.get(feature.id);
		const isOther = (i: number) => i !== self;
		if (ask.kind === 'nearest') {
			const isWanted = (i: number) => features[i]!.category === ask.category && isOther(i);
			return near(asked, isWanted, (counts) => sheet.nearest(outline, ask.count, counts));
		}
		if (ask.metres === 0) {
			return tell(feature, sheet.meeting(outline, isOther), { here: placeOf(feature), metres: new Map() });
		}
		return near(asked, isOther, (counts) => sheet.within(outline, ask.metres, counts));
	};
}

/** A position nobody vouches for counts as schematic. */
const certaintyOf = ({ certainty }: AskFeature): Certainty => certainty ?? 'schematic';

/** Whether a position means nothing; what a reader pointed at or drew always means itself. */
const isSchematic = (feature: AskFeature | null): boolean => feature !== null && certaintyOf(feature) === 'schematic';
