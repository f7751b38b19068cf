import type { Position } from 'geojson';
import { positionsOf } from '../spatial/positions';
import type { BroughtFeature } from './brought';

/** How many positions stand for all of a file. */
const SAMPLE = 200;

/** Positions spread evenly over all of them, by feature and by position within. */
export function sampleOf(features: readonly BroughtFeature[]): Position[] {
	const placed = features.filter(({ geometry }) => geometry);
	const step = Math.max(1, Math.ceil(placed.length / SAMPLE));
	const each = Math.max(1, Math.floor(SAMPLE / placed.length));
	return placed
		.filter((_, i) => i % step === 0)
		.flatMap(({ geometry }) => {
			const positions = positionsOf(geometry!);
			const within = Math.max(1, Math.ceil(positions.length / each));
			return positions.filter((_, i) => i % within === 0);
		});
}

/** The middle of positions, each number by itself; a few that are far away do not move it. */
export function middleOf(positions: readonly Position[]): Position {
	const median = (axis: 0 | 1) => {
		const sorted = positions.map((at) => at[axis]!).sort((a, b) => a - b);
		return sorted[Math.floor(sorted.length / 2)] ?? NaN;
	};
	return [median(0), median(1)];
}
