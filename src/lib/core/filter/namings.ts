import type { PartKind } from '../report/edits';
import { PART_CHOICES, type Filter } from './filter';
import type { FilterIndex } from './filter-index';

const NAMED = ['report', 'part', 'section'] as const;

/**
 * Report, part and section are asked of one and the same mention. Each feature counts once for every
 * report, part and section where another choice of that one would find it.
 */
export function namingsOf({ places, named }: FilterIndex, { named: wanted }: Filter) {
	const anything = NAMED.every((kind) => wanted[kind] === null);
	const tallies = NAMED.map((kind) => {
		const names = [...new Set(places.map((place) => place[kind]))];
		return {
			names,
			/** The name of each place, as a number, and whether the other two wishes are met there. */
			of: Uint32Array.from(places, (place) => names.indexOf(place[kind])),
			counts: Uint8Array.from(places, (place) =>
				Number(NAMED.every((other) => other === kind || wanted[other] === null || wanted[other] === place[other])),
			),
			count: new Uint32Array(names.length),
			/** The feature that was counted last for each name: it counts once. */
			last: new Int32Array(names.length).fill(-1),
		};
	});
	const meets = Uint8Array.from(places, (place) =>
		Number(NAMED.every((kind) => wanted[kind] === null || wanted[kind] === place[kind])),
	);
	return {
		/** Whether any mention of feature `i` meets all; it is `counted` when it fails nothing else. */
		meets(i: number, from: number, to: number, counted: boolean): boolean {
			let met = anything;
			if (anything && !counted) return true;
			for (let j = from; j < to; j++) {
				const place = named[j]!;
				if (meets[place]) met = true;
				if (!counted) continue;
				for (const tally of tallies) {
					const name = tally.of[place]!;
					if (!tally.counts[place] || tally.last[name] === i) continue;
					tally.last[name] = i;
					tally.count[name]! += 1;
				}
			}
			return met;
		},
		counts() {
			const [report, part, section] = tallies.map(
				({ names, count }) => new Map(names.map((name, n) => [name, count[n]!] as const)),
			);
			const parts = PART_CHOICES.map((choice) => [choice, part!.get(choice) ?? 0]);
			return { report: report!, section: section!, part: Object.fromEntries(parts) as Record<PartKind, number> };
		},
	};
}
