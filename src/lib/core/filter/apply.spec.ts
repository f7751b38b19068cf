import { expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import type { Quote } from '../atlas/entry';
import { DATASETS } from '../datasets';
import { CERTAINTIES, KINDS, NATURES, STATUSES } from '../feature/vocabulary';
import { applyFilter } from './apply';
import { CERTAINTY_CHOICES, EVERYTHING, PART_CHOICES, STATUS_CHOICES, type Filter } from './filter';
import { filterIndexOf, sectionOf, type Filterable } from './filter-index';

const next = randomRow();
const one = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
const perhaps = <T>(value: () => T): T | null => (next() < 0.4 ? null : value());
const some = <T>(all: readonly T[]): T[] => (next() < 0.5 ? [] : all.filter(() => next() < 0.5));
const sentence = () => `s${1 + Math.floor(next() * 2)}-${Math.floor(next() * 3)}-1-${Math.floor(next() * 9)}`;
const named = (): Quote => ({
	exact: '甲',
	report: one(['2022', '2023']),
	part: one(PART_CHOICES),
	sentence: sentence(),
	says: {},
});

function randomFeature(_: unknown, i: number): Filterable {
	const cny = Math.floor(next() * 9) * 1_000_000;
	const quotes = Array.from({ length: Math.floor(next() * 4) }, named);
	const cost = cny && next() < 0.7 ? { cny, qualifier: one(['exact', 'about', 'over'] as const) } : null;
	const nature = one(NATURES.slice(0, 2));
	return {
		id: `f${i}`,
		kind: one(KINDS),
		dataset: one(DATASETS),
		status: perhaps(() => one(STATUSES)),
		certainty: perhaps(() => one(CERTAINTIES)),
		cost,
		quotes: cost ? [...quotes, { ...named(), says: { money: cny, nature } }] : quotes,
	};
}

const randomFilter = (ids: readonly string[]) => ({
	datasets: next() < 0.5 ? DATASETS : DATASETS.filter(() => next() < 0.7),
	asked: perhaps(() => new Set(ids.filter(() => next() < 0.6))),
	filter: {
		kind: some(KINDS),
		status: some(STATUS_CHOICES),
		certainty: some(CERTAINTY_CHOICES),
		money: { least: perhaps(() => Math.floor(next() * 500)), most: perhaps(() => 300 + Math.floor(next() * 500)) },
		funded: next() < 0.3,
		named: {
			report: perhaps(() => one(['2022', '2023'])),
			part: perhaps(() => one(PART_CHOICES)),
			section: perhaps(() => `${one(['2022', '2023'])}/p1-${Math.floor(next() * 3)}`),
		},
		ask: null,
	} satisfies Filter,
});
type Chosen = ReturnType<typeof randomFilter>;

/** The filter told again, one feature at a time. */
function matches(f: Filterable, { datasets, filter, asked }: Chosen): boolean {
	const { least, most } = filter.money;
	const holds = <T>(chosen: readonly T[], value: T) => chosen.length === 0 || chosen.includes(value);
	const { report, part, section } = filter.named;
	return (
		datasets.includes(f.dataset) &&
		holds(filter.kind, f.kind) &&
		holds(filter.status, f.status ?? 'unknown') &&
		holds(filter.certainty, f.certainty ?? 'none') &&
		((least === null && most === null) || f.cost !== null) &&
		(least === null || f.cost!.cny >= least * 10_000) &&
		(most === null || f.cost!.cny <= most * 10_000) &&
		(!filter.funded || f.cost !== null) &&
		((!report && !part && !section) ||
			f.quotes.some(
				(q) =>
					(!report || q.report === report) &&
					(!part || q.part === part) &&
					(!section || `${q.report}/${sectionOf(q.sentence)}` === section),
			)) &&
		(!asked || asked.has(f.id))
	);
}

const rounds = Array.from({ length: 60 }, () => {
	const features = Array.from({ length: 40 }, randomFeature);
	return { features, index: filterIndexOf(features), chosen: randomFilter(features.map(({ id }) => id)) };
});

test('no filter loses a feature that matches, and none lets another in', () => {
	for (const { features, index, chosen } of rounds) {
		const { ids, matches: left } = applyFilter(index, chosen.datasets, chosen.filter, chosen.asked);
		const expected = features.filter((f) => matches(f, chosen)).map(({ id }) => id);
		expect([...ids]).toEqual(expected);
		expect(left.map((i) => index.ids[i])).toEqual(expected);
	}
});

test('filters commute: one after the other in any order leaves what both leave at once', () => {
	for (const { features, index, chosen } of rounds) {
		const other = randomFilter(features.map(({ id }) => id));
		const left = (given: readonly Filterable[], { datasets, filter, asked }: Chosen) => {
			const { ids } = applyFilter(filterIndexOf(given), datasets, filter, asked);
			return given.filter(({ id }) => ids.has(id));
		};
		expect(left(left(features, chosen), other)).toEqual(left(left(features, other), chosen));
		const both = applyFilter(index, chosen.datasets, chosen.filter, chosen.asked).ids;
		expect(left(left(features, chosen), other).every(({ id }) => both.has(id))).toBe(true);
	}
});

test('every count is the length of what its choice would leave', () => {
	for (const { index, chosen } of rounds) {
		const { datasets, filter, asked } = chosen;
		const { counts } = applyFilter(index, datasets, filter, asked);
		const leaves = (change: Partial<Filter>, on = datasets) =>
			applyFilter(index, on, { ...filter, ...change }, asked).ids.size;
		for (const name of DATASETS) expect(counts.dataset[name]).toBe(leaves({}, [name]));
		for (const kind of KINDS) expect(counts.kind[kind]).toBe(leaves({ kind: [kind] }));
		for (const status of STATUS_CHOICES) expect(counts.status[status]).toBe(leaves({ status: [status] }));
		for (const certainty of CERTAINTY_CHOICES)
			expect(counts.certainty[certainty]).toBe(leaves({ certainty: [certainty] }));
		for (const part of PART_CHOICES) expect(counts.part[part]).toBe(leaves({ named: { ...filter.named, part } }));
		for (const report of ['2022', '2023'])
			expect(counts.report.get(report) ?? 0).toBe(leaves({ named: { ...filter.named, report } }));
		for (const section of ['2022/p1-0', '2023/p1-2', '2022/p2-1'])
			expect(counts.section.get(section) ?? 0).toBe(leaves({ named: { ...filter.named, section } }));
		expect(counts.funded).toBe(leaves({ funded: true }));
	}
});

const project = (
	id: string,
	cny: number | null,
	given: Partial<Quote['says']> = {},
	at: Partial<Quote> = {},
): Filterable => ({
	id,
	kind: 'project',
	dataset: 'roads',
	status: null,
	certainty: null,
	cost: cny === null ? null : { cny, qualifier: given.qualifier ?? 'exact' },
	quotes: cny === null ? [] : [{ ...named(), exact: id, says: { money: cny, ...given }, ...at }],
});
const whole = (features: Filterable[]) => applyFilter(filterIndexOf(features), DATASETS, EVERYTHING, null);

test('money of different natures is never added together, and missing is not nothing', () => {
	const { totals, missing } = whole([
		project('a', 10_000),
		project('b', 20_000, { nature: 'investment' }),
		project('c', 900_000, { nature: 'total_investment' }),
		project('d', null),
	]);
	expect(totals).toEqual([
		{ nature: 'investment', cny: 30_000, figures: 2, qualifier: 'exact' },
		{ nature: 'total_investment', cny: 900_000, figures: 1, qualifier: 'exact' },
	]);
	expect(missing).toBe(1);
});

test('one figure of a report that two projects take their cost from is counted once', () => {
	const words = { exact: '投资1500万元', report: '2022', sentence: 's1-1-1-1' };
	const { totals } = whole([project('a', 15_000_000, {}, words), project('b', 15_000_000, {}, words)]);
	expect(totals).toMatchObject([{ cny: 15_000_000, figures: 1 }]);
});

test('a sum with a figure that is not exact is not exact', () => {
	expect(whole([project('a', 10_000), project('b', 10_000, { qualifier: 'over' })]).totals[0]?.qualifier).toBe('over');
});
