import { presentEntry } from '../../../../src/lib/core/atlas/present';
import type { Entry } from '../../../../src/lib/core/atlas/entry';
import { DATASETS } from '../../../../src/lib/core/datasets';
import { applyFilter } from '../../../../src/lib/core/filter/apply';
import {
	ANYWHERE,
	CERTAINTY_CHOICES,
	EVERYTHING,
	KIND_CHOICES,
	OPEN_RANGE,
	PART_CHOICES,
	STATUS_CHOICES,
	type Filter,
} from '../../../../src/lib/core/filter/filter';
import { filterIndexOf } from '../../../../src/lib/core/filter/filter-index';
import { pick, type Bed, type Engine } from './engine';
import { timeEach } from './quantile';

/** Filters of every kind, each with its live counts. */
export const filterEngine: Engine<Entry[]> = {
	prepare: ({ features }) => features.map((feature) => presentEntry(feature, VOICE)),
	build(bed, entries) {
		const index = filterIndexOf(entries);
		const half = new Set(entries.flatMap(({ id }, i) => (i % 2 ? [id] : [])));
		const questions = Array.from({ length: 200 }, (_, i) => ({
			datasets: DATASETS.filter(() => bed.random() < 0.8),
			filter: filterBy(bed),
			asked: i % 5 === 0 ? half : null,
		}));
		return () => ({
			filter: timeEach(questions, ({ datasets, filter, asked }) => applyFilter(index, datasets, filter, asked)),
		});
	},
};

const VOICE = { language: 'zh-Hans', script: (text: string) => text } as const;

function filterBy({ random }: Bed): Filter {
	const some = <T>(all: readonly T[]): T[] => (random() < 0.5 ? [] : all.filter(() => random() < 0.5));
	const least = Math.floor(random() * 1000);
	return {
		...EVERYTHING,
		kind: some(KIND_CHOICES),
		status: some(STATUS_CHOICES),
		certainty: some(CERTAINTY_CHOICES),
		money: random() < 0.5 ? OPEN_RANGE : { least, most: least + 1000 },
		funded: random() < 0.2,
		named: { ...ANYWHERE, part: random() < 0.3 ? pick(PART_CHOICES, random) : null },
	};
}
