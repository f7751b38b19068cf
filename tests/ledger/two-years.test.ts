import { expect, test } from 'vitest';
import { tieFeatures, type AtlasFeature } from '../../src/lib/core/atlas/feature';
import { COSTS, NATURES, type Nature } from '../../src/lib/core/feature/vocabulary';
import { filterIndexOf, type Filterable } from '../../src/lib/core/filter/filter-index';
import { totalsOf } from '../../src/lib/core/filter/totals';
import type { Indicator } from '../../src/lib/core/indicator/schema';
import { changesOf } from '../../src/lib/core/ledger/changes';
import { ledgerRows, type LedgerSource } from '../../src/lib/core/ledger/rows';
import { countCostless, ledgerTotals } from '../../src/lib/core/ledger/totals';
import type { Qualifier } from '../../src/lib/core/money/money';
import { parseReport } from '../../src/lib/core/report/parse';
import { randomRow } from '../example/random';
import { example, says } from '../example/town';

/** Two made-up reports: figures that are meant in every way, that two projects share, and that indicators state too. */
const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);
const PROJECTS = Array.from({ length: 7 }, (_, i) => `p${i}`);
const YEARS = ['2022', '2023'];
const EACH_PART = 6;
const STATED: readonly Nature[] = [...COSTS, 'subsidy', 'debt_resolved'];
const WORDS: Readonly<Record<Qualifier, (amount: string) => string>> = {
	exact: (amount) => amount,
	about: (amount) => `近${amount}`,
	over: (amount) => `${amount}以上`,
	under: (amount) => `不足${amount}`,
};

/** A sentence, the one figure in it, and what takes its own from it: one project, two, or the whole town. */
interface Told {
	year: string;
	exact: string;
	cny: number;
	qualifier: Qualifier;
	nature: Nature;
	owners: string[];
	indicator: boolean;
}

function toldBy(random: () => number): Told[] {
	const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
	return YEARS.flatMap((year) =>
		Array.from({ length: EACH_PART * 2 }, (_, i): Told => {
			const [wan, qualifier] = [pick([100, 200, 300]), pick(['exact', 'exact', 'about', 'over', 'under'] as const)];
			const owners = [...new Set([pick(PROJECTS), pick(PROJECTS)])].slice(0, pick([0, 1, 1, 2]));
			return {
				...{ year, qualifier, owners, cny: wan * 10_000, nature: pick(STATED) },
				exact: `${year}第${i}段投资${WORDS[qualifier](`${wan}万元`)}`,
				indicator: owners.length === 0 || random() < 0.3,
			};
		}),
	);
}

function townOf(told: readonly Told[]): LedgerSource {
	const mentionOf = ({ exact, cny, nature, qualifier, year }: Told) =>
		says(exact, { money: cny, nature, ...(qualifier === 'exact' ? {} : { qualifier }) }, year);
	const reports = YEARS.map((year) => {
		const texts = told.filter((one) => one.year === year).map(({ exact }) => `${exact}。`);
		const [review, plan] = [texts.slice(0, EACH_PART), texts.slice(EACH_PART)].map((part) => part.join(''));
		return parseReport(`## 一、回顾\n\n${review}\n\n## 二、计划\n\n${plan}`, year, ['review', 'plan']);
	});
	const projects = PROJECTS.map((id) => {
		const mentions = told.filter(({ owners }) => owners.includes(id)).map(mentionOf);
		return example(id, null, { kind: 'project', mentions });
	});
	const indicators = told
		.filter(({ indicator }) => indicator)
		.map((one, i): Indicator => {
			const { cny: value, nature, year: period } = one;
			const name = `i${i}`;
			return {
				...{ id: name, name, name_en: name, value, nature, period },
				...{ unit: 'CNY', target: false, mention: mentionOf(one) },
			};
		});
	return { reports, features: tieFeatures(projects, [], reports), indicators };
}

/** What counts, the plain way: the last cost of each project, its last figure of all else, an indicator for its year. */
function plainlyCounting(told: readonly Told[]): Told[] {
	const isCost = ({ nature }: Told) => COSTS.includes(nature);
	const isLast = (one: Told, id: string) =>
		told.findLast((o) => o.owners.includes(id) && (o.nature === one.nature || (isCost(o) && isCost(one)))) === one;
	const isOfYear = (one: Told) =>
		!one.indicator || one.year === told.findLast((o) => o.indicator && o.nature === one.nature)?.year;
	return told.filter((one) =>
		one.owners.length === 0
			? isOfYear(one)
			: (isCost(one) || isOfYear(one)) && one.owners.some((id) => isLast(one, id)),
	);
}

function listed({ id, dataset, properties, standing, mentions }: AtlasFeature): Filterable {
	const quotes = mentions.map(({ exact, report, at, says: said }) => ({
		...{ exact, report, sentence: at.sentence.id, part: at.part, says: said },
	}));
	return { id, dataset, kind: properties.kind, status: standing.status, certainty: null, cost: standing.cost, quotes };
}

test.each(SEEDS)('what counts of two years is what a plain count finds (%i)', (seed) => {
	const told = toldBy(randomRow(seed));
	const rows = ledgerRows(townOf(told));
	expect(rows.map(({ exact }) => exact)).toEqual(told.map(({ exact }) => exact));
	expect(rows.map(({ feature, also }) => [feature, ...also].filter(Boolean).sort())).toEqual(
		told.map(({ owners }) => owners.toSorted()),
	);
	const counting = plainlyCounting(told);
	expect(rows.filter(({ current }) => current).map(({ exact }) => exact)).toEqual(counting.map(({ exact }) => exact));
	const sums = NATURES.flatMap((nature) => {
		const of = counting.filter((one) => one.nature === nature);
		const meant = [...new Set(of.map(({ qualifier }) => qualifier))].filter((qualifier) => qualifier !== 'exact');
		const qualifier = meant.length > 1 ? 'about' : (meant[0] ?? 'exact');
		return of.length > 0 ? [[nature, of.reduce((sum, { cny }) => sum + cny, 0), qualifier]] : [];
	});
	expect(ledgerTotals(rows, 0).map(({ nature, yuan, qualifier }) => [nature, yuan, qualifier])).toEqual(sums);
});

test.each(SEEDS)('every project is in a total of costs or is missing, never both (%i)', (seed) => {
	const rows = ledgerRows(townOf(toldBy(randomRow(seed))));
	const costs = rows.filter(({ current, nature }) => current && nature && COSTS.includes(nature));
	const counted = new Set(costs.flatMap(({ projects }) => projects));
	expect(counted.size + countCostless(rows, PROJECTS)).toBe(PROJECTS.length);
});

test.each(SEEDS)('the list below the map totals the costs as the ledger does, meant the same way (%i)', (seed) => {
	const town = townOf(toldBy(randomRow(seed)));
	const list = totalsOf(filterIndexOf(town.features.map(listed)), [...town.features.keys()], COSTS);
	const owned = ledgerRows(town).filter(({ feature, nature }) => feature && nature && COSTS.includes(nature));
	expect(list.map(({ nature, cny, qualifier, figures }) => [nature, cny, qualifier, figures])).toEqual(
		ledgerTotals(owned, 0).map(({ nature, yuan, qualifier, rows }) => [nature, yuan, qualifier, rows.length]),
	);
});

test.each(SEEDS.slice(0, 20))('no two changes of two years share an id (%i)', (seed) => {
	const changes = changesOf(townOf(toldBy(randomRow(seed))));
	expect(changes.length).toBeGreaterThan(0);
	expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
});
