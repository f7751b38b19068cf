import { expect, test } from 'vitest';
import { tieFeatures } from '../../src/lib/core/atlas/feature';
import { COSTS, NATURES, type Nature } from '../../src/lib/core/feature/vocabulary';
import { EVERYTHING } from '../../src/lib/core/filter/filter';
import type { LedgerRow } from '../../src/lib/core/ledger/ledger';
import { rowsLeft } from '../../src/lib/core/ledger/left';
import { ledgerRows, type LedgerSource } from '../../src/lib/core/ledger/rows';
import { countCostless, ledgerTotals } from '../../src/lib/core/ledger/totals';
import type { Mention } from '../../src/lib/core/mention/schema';
import { parseReport } from '../../src/lib/core/report/parse';
import { WHOLE } from '../../src/lib/core/view/grammar';
import { ledgerOf, ledgerSource } from '../../src/lib/server/ledger';
import { loadSite } from '../../src/lib/server/site';
import { randomRow } from '../example/random';
import { example, says } from '../example/town';

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);
const STATED: readonly Nature[] = ['investment', 'total_investment', 'subsidy', 'debt_resolved'];
const PROJECTS = 9;

/** One clause of a made-up report: what it states of which project. */
interface Clause {
	project: number;
	wan: number;
	nature: Nature;
	exact: string;
}

const pick = <T>(random: () => number, all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

/** Few amounts, so that many are equal; one or two clauses a sentence, each naming its project and its own number. */
function clausesOf(random: () => number): Clause[][] {
	let serial = 0;
	return Array.from({ length: 14 }, () =>
		Array.from({ length: random() < 0.4 ? 2 : 1 }, () => {
			const project = Math.floor(random() * PROJECTS);
			const wan = pick(random, [100, 200, 300]);
			return { project, wan, nature: pick(random, STATED), exact: `投资${wan}万元的${project}号路之${serial++}段` };
		}),
	);
}

const reportOf = (sentences: readonly Clause[][]) => {
	const told = sentences.map((clauses) => `${clauses.map(({ exact }) => exact).join('及')}。`);
	const half = Math.floor(told.length / 2);
	return parseReport(
		`## 一、回顾\n\n${told.slice(0, half).join('')}\n\n## 二、计划\n\n${told.slice(half).join('')}`,
		'2022',
		['review', 'plan'],
	);
};

/** A town whose projects quote their clauses; the first of two in a sentence quotes both, as a careless hand would. */
function townOf(sentences: readonly Clause[][], repeat: (mention: Mention) => Mention[] = (m) => [m]): LedgerSource {
	const mentionOf = ([first, second]: readonly Clause[], clause: Clause): Mention =>
		says(clause === first && second ? `${first.exact}及${second.exact}` : clause.exact, {
			money: clause.wan * 10_000,
			nature: clause.nature,
		});
	const features = Array.from({ length: PROJECTS }, (_, project) =>
		example(`p${project}`, null, {
			kind: 'project',
			mentions: sentences.flatMap((clauses) =>
				clauses.filter((clause) => clause.project === project).flatMap((clause) => repeat(mentionOf(clauses, clause))),
			),
		}),
	);
	const reports = [reportOf(sentences)];
	return { reports, features: tieFeatures(features, [], reports), indicators: [] };
}

/** Sums by nature, the plain way: the last clause of each project, a cost being one whatever its nature. */
function plainSums(sentences: readonly Clause[][]): Map<Nature, number> {
	const last = new Map<string, Clause>();
	for (const clause of sentences.flat())
		last.set(`${clause.project} ${COSTS.includes(clause.nature) ? 'cost' : clause.nature}`, clause);
	const sums = new Map<Nature, number>();
	for (const { nature, wan } of last.values()) sums.set(nature, (sums.get(nature) ?? 0) + wan * 10_000);
	return sums;
}

const sumsOf = (rows: readonly LedgerRow[]) => new Map(ledgerTotals(rows, 0).map(({ nature, yuan }) => [nature, yuan]));
const ordered = (sums: ReadonlyMap<Nature, number>) => NATURES.map((nature) => sums.get(nature) ?? 0);

function shuffled<T>(all: readonly T[], random: () => number): T[] {
	return all
		.map((one) => ({ one, key: random() }))
		.sort((a, b) => a.key - b.key)
		.map(({ one }) => one);
}

test.each(SEEDS)('totals are those of a plain count (%i)', (seed) => {
	const sentences = clausesOf(randomRow(seed));
	const rows = ledgerRows(townOf(sentences));
	expect(rows).toHaveLength(sentences.flat().length);
	expect(rows.map(({ feature }) => feature)).toEqual(sentences.flat().map(({ project }) => `p${project}`));
	expect(ordered(sumsOf(rows))).toEqual(ordered(plainSums(sentences)));
});

test.each(SEEDS)('no ordering of features, mentions or rows changes a total (%i)', (seed) => {
	const random = randomRow(seed);
	const town = townOf(clausesOf(random));
	const rows = ledgerRows(town);
	const features = shuffled(town.features, random).map((feature) => ({
		...feature,
		mentions: shuffled(feature.mentions, random),
	}));
	const again = ledgerRows({ ...town, features });
	expect(again).toEqual(rows);
	expect(sumsOf(shuffled(rows, random))).toEqual(sumsOf(rows));
	const everything = new Set(features.map(({ id }) => id));
	const late = rowsLeft(
		shuffled(rows, random).map((row) => ({ ...row, current: false })),
		WHOLE,
		everything,
	);
	expect(ordered(sumsOf(late))).toEqual(ordered(sumsOf(rows)));
});

test.each(SEEDS)('no repetition changes a total: of a mention, of a row, of what the report said last (%i)', (seed) => {
	const random = randomRow(seed);
	const sentences = clausesOf(random);
	const sums = ordered(plainSums(sentences));
	const twice = ledgerRows(townOf(sentences, (mention) => (random() < 0.5 ? [mention, mention] : [mention])));
	expect(ordered(sumsOf(twice))).toEqual(sums);
	expect(ordered(sumsOf([...twice, ...twice]))).toEqual(sums);
	const flat = sentences.flat();
	const last = flat.filter(
		(clause, i) =>
			!flat
				.slice(i + 1)
				.some(
					(later) =>
						later.project === clause.project &&
						(later.nature === clause.nature || (COSTS.includes(later.nature) && COSTS.includes(clause.nature))),
				),
	);
	expect(twice.filter(({ current }) => current)).toHaveLength(last.length);
	const repeated = shuffled(last, random).map((clause, i) => [{ ...clause, exact: `${clause.exact}又${i}` }]);
	expect(ordered(sumsOf(ledgerRows(townOf([...sentences, ...repeated]))))).toEqual(sums);
});

test.each(SEEDS.slice(0, 20))('a total is the sum of the rows that it names, each once (%i)', (seed) => {
	const random = randomRow(seed);
	const site = loadSite();
	const rows = ledgerRows({
		...ledgerSource(site),
		features: shuffled(site.features, random),
		indicators: shuffled(site.indicators, random),
	});
	const byId = new Map(rows.map((row) => [row.id, row]));
	const totals = ledgerTotals(rows, 42);
	expect(totals.map(({ nature, yuan }) => [nature, yuan])).toEqual(
		ledgerOf(site).totals.map(({ nature, yuan }) => [nature, yuan]),
	);
	const named = totals.flatMap((total) => total.rows);
	expect(new Set(named).size).toBe(named.length);
	for (const total of totals) {
		const made = total.rows.map((id) => byId.get(id)!);
		expect(made.reduce((sum, { yuan }) => sum + yuan, 0)).toBe(total.yuan);
		expect(made.every(({ nature, target }) => nature === total.nature && target === total.target)).toBe(true);
		expect(new Set(made.flatMap(({ projects }) => projects)).size).toBe(total.projects);
	}
});

test.each(SEEDS.slice(0, 20))('the totals of a partition of the projects come to the whole (%i)', (seed) => {
	const random = randomRow(seed);
	const site = loadSite();
	const { rows, totals } = ledgerOf(site);
	const projects = site.features.filter(({ properties }) => properties.kind === 'project').map(({ id }) => id);
	const groups = new Map<number, string[]>();
	for (const id of projects) {
		const group = Math.floor(random() * 5);
		groups.set(group, [...(groups.get(group) ?? []), id]);
	}
	const view = { ...WHOLE, filter: { ...EVERYTHING, kind: ['project' as const] } };
	const parts = [...groups.values()].flatMap((ids) => {
		const left = rowsLeft(rows, view, new Set(ids));
		return ledgerTotals(left, countCostless(left, ids));
	});
	const add = (nature: Nature, of: 'yuan' | 'projects') =>
		parts.filter((part) => part.nature === nature).reduce((sum, part) => sum + part[of], 0);
	for (const { nature, yuan, projects: many } of totals.filter((total) => total.projects > 0)) {
		expect(add(nature, 'yuan'), nature).toBe(yuan);
		expect(add(nature, 'projects'), nature).toBe(many);
	}
	const costless = [...groups.values()].map((ids) => countCostless(rows, ids));
	expect(costless.reduce((sum, many) => sum + many, 0)).toBe(42);
});
