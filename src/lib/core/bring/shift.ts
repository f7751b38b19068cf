import { bearing } from '@turf/bearing';
import { distance } from '@turf/distance';
import type { Position } from 'geojson';
import type { LngLat } from '../projection/mercator';
import { boxOf } from '../spatial/outline';
import { positionsOf } from '../spatial/positions';
import type { BroughtFeature } from './brought';
import { isOnEarth, toDegreesOf, type Origin } from './datum';
import type { Preview, Way } from './held';

/** Metres from the middle of the town to data that is still of the town. */
const NEAR = 25_000;

interface Place {
	/** Middle of the data, as the file has it, and positions all over it. */
	middle: Position;
	sample: readonly Position[];
	/** Middle of the town. */
	town: LngLat;
}

/** Where an origin puts data: everything is judged, a sample is shown. */
export function preview(features: readonly BroughtFeature[], origin: Origin, { middle, sample, town }: Place): Preview {
	const convert = toDegreesOf(origin);
	const turn = (at: Position): Position => {
		try {
			return convert(at);
		} catch {
			return [NaN, NaN];
		}
	};
	const outside = firstOutside(features, turn);
	const there = turn(middle);
	if (outside || !isOnEarth(there)) return { middle: null, bounds: null, shift: null, away: null, outside, sample: [] };
	const plain = origin.swapped ? [middle[1]!, middle[0]!] : middle;
	const isDegrees = isOnEarth(plain) && ['wgs84', 'gcj02', 'bd09'].includes(origin.datum.kind);
	const after = sample.map(turn);
	const away = wayOf([...town], there);
	return {
		middle: lngLat(there),
		bounds: boxOf([...after, there]),
		shift: isDegrees ? wayOf(plain, there) : null,
		away: away.metres > NEAR ? away : null,
		outside: null,
		sample: sample.map((at, i) => [
			isDegrees ? lngLat(origin.swapped ? [at[1]!, at[0]!] : at) : null,
			lngLat(after[i]!),
		]),
	};
}

const wayOf = (from: Position, to: Position): Way => ({
	metres: distance(from, to, { units: 'meters' }),
	bearing: (bearing(from, to) + 360) % 360,
});

const lngLat = ([lng, lat]: Position): LngLat => [lng!, lat!];

function firstOutside(features: readonly BroughtFeature[], turn: (at: Position) => Position): Preview['outside'] {
	for (const [i, { geometry }] of features.entries())
		for (const at of geometry ? positionsOf(geometry) : [])
			// Written so that NaN is outside too.
			if (!isOnEarth(turn(at))) return { number: i + 1, at: at.slice(0, 2).join(', ') };
	return null;
}
