import { expect, it } from 'vitest';
import { loadLedgerRest } from '../../../src/lib/server/budget-page';
import { entriesOf } from '../../../src/lib/server/explore-page';
import { loadSite, voiceOf } from '../../../src/lib/server/site';
import { growLedger } from './large-site';
import { pressesOf, questionsOf } from './ledger';

const { rows } = loadLedgerRest(undefined);
const site = loadSite();
const features = entriesOf(site, voiceOf(site, undefined));

it('grows a ledger whose rows are figures of their own, each copy with the features of one copy of the town', () => {
	const grown = growLedger(rows, 10 * rows.length + 1, 4);
	expect(grown).toHaveLength(10 * rows.length + 1);
	expect(new Set(grown.map(({ id }) => id)).size).toBe(grown.length);
	expect(new Set(grown.map(({ sentence, start }) => `${sentence} ${start}`)).size).toBe(grown.length);
	const copies = new Set(grown.flatMap(({ feature }) => feature?.match(/-(\d+)$/)?.[1] ?? []));
	expect([...copies].sort()).toEqual(['1', '2', '3', '4']);
	const of = (feature: string | null) => feature?.replace(/-\d+$/, '') ?? null;
	expect(grown.slice(0, rows.length).map(({ feature }) => of(feature))).toEqual(rows.map(({ feature }) => feature));
});

it('asks only what leaves some rows and not all, and expects everything again afterwards', () => {
	const questions = questionsOf({ ledger: rows, features });
	const presses = pressesOf(rows, questions);
	expect(presses.length).toBe(2 * questions.length);
	expect(presses.length).toBeGreaterThan(10);
	for (const [i, { count, first }] of presses.entries()) {
		if (i % 2 === 1) expect([count, first]).toEqual([rows.length, rows[0]!.id]);
		else expect(count > 0 && count < rows.length).toBe(true);
	}
	expect(presses).toContainEqual({
		word: '到位资金',
		count: rows.filter(({ nature }) => nature === 'funds_in_place').length,
		first: rows.find(({ nature }) => nature === 'funds_in_place')!.id,
	});
});
