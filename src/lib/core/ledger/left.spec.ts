import { expect, test } from 'vitest';
import { exampleFigure } from '../../../../tests/example/ledger';
import { EVERYTHING, type Filter } from '../filter/filter';
import { WHOLE, type View } from '../view/grammar';
import type { LedgerRow } from './ledger';
import { rowsKnownAt, rowsLeft } from './left';
import { ledgerTotals } from './totals';

let count = 0;
/** Figures in the order in which they are made. */
const row = (feature: string | null, yuan: number, change: Partial<LedgerRow> = {}): LedgerRow => {
	const order = count++;
	const projects = feature === null ? [] : [feature];
	return exampleFigure(`r${order}`, yuan, { feature, projects, order, ...change });
};

const ALL = new Set(['a', 'b', 'c']);
const plan = { plan: true, sentence: 's2-1-1-1' };
const review = row('a', 1_500, { current: false });
const planned = row('a', 1_600, plan);
const other = row('b', 10);
const revenue = row(null, 99, { indicator: 'i', nature: 'fiscal_revenue' });
const rows = [review, other, revenue, planned];
const left = (change: Partial<View>, ids: ReadonlySet<string> = ALL, of: readonly LedgerRow[] = rows) =>
	rowsLeft(of, { ...WHOLE, ...change }, ids);
const filter = (change: Partial<Filter>) => ({ filter: { ...EVERYTHING, ...change } });
const ids = (found: readonly LedgerRow[]) => found.map(({ id }) => id);
const current = (found: readonly LedgerRow[]) => ids(found.filter((one) => one.current));

test('nothing asked leaves every row as it is', () => {
	expect(left({})).toEqual(rows);
	expect(left({})[0]).toBe(review);
});

test('a figure goes with what it belongs to', () => {
	expect(ids(left({}, new Set(['b'])))).toEqual(ids([other, revenue]));
	const shared = row('z', 5, { also: ['c'] });
	expect(ids(left({}, new Set(['c']), [shared]))).toEqual([shared.id]);
});

test.each<[string, Partial<View>, stays: boolean]>([
	['an overlay', { datasets: ['roads'] }, false],
	['kind', filter({ kind: ['place'] }), false],
	['status', filter({ status: ['completion'] }), false],
	['certainty', filter({ certainty: ['none'] }), false],
	['a question', filter({ ask: 'crosses/a' }), false],
	['money', filter({ money: { least: 0, most: null } }), true],
	['a figure', filter({ funded: true }), true],
	['the part', filter({ named: { report: null, part: 'review', section: null } }), true],
])('whether a figure of the whole town stays when %s is asked for', (_, view, stays) => {
	expect(ids(left(view)).includes(revenue.id)).toBe(stays);
});

test('what is asked of the place in the report, the figure itself has to meet', () => {
	const named = (change: Partial<Filter['named']>) => filter({ named: { ...EVERYTHING.named, ...change } });
	expect(ids(left(named({ part: 'plan' })))).toEqual([planned.id]);
	expect(ids(left(named({ report: '2021' })))).toEqual([]);
	expect(ids(left(named({ section: '2022/p1-1' })))).toEqual(ids([review, other, revenue]));
	expect(ids(left(named({ section: '2021/p1-1' })))).toEqual([]);
});

test('in the part that is looked at, its last figure counts', () => {
	expect(current(left(filter({ named: { report: null, part: 'review', section: null } })))).toContain(review.id);
});

test('a range of money and a nature bring back no figure that another replaced', () => {
	const range = left(filter({ money: { least: null, most: 0 } }));
	expect(ids(range)).toEqual([]);
	const replaced = row('c', 7, { current: false });
	const replacing = row('c', 8, { ...plan, nature: 'total_investment' });
	const chosen = left({ natures: ['investment'] }, ALL, [replaced, replacing]);
	expect(chosen).toEqual([replaced]);
	expect(ledgerTotals(chosen, 0)).toEqual([]);
});

test('natures: what is none is in none of them', () => {
	const unknown = row(null, 3, { nature: null });
	expect(ids(left({ natures: ['fiscal_revenue'] }, ALL, [...rows, unknown]))).toEqual([revenue.id]);
	expect(ids(left({}, ALL, [unknown]))).toEqual([unknown.id]);
});

test('a moment: what was known then, and what counted then', () => {
	const earlier = row('a', 1_400, { report: '2021', ...plan, current: false });
	const later = row('a', 1_700, { report: '2023' });
	const all = [earlier, ...rows.map((one) => ({ ...one, current: false })), later];
	const at = (moment: string) => left({ moment }, ALL, all);
	expect(ids(at('2022'))).toEqual(ids([earlier, review, other, revenue]));
	expect(current(at('2022'))).toEqual(ids([review, other, revenue]));
	expect(current(at('2022-plan'))).toEqual(ids([other, revenue, planned]));
	expect(current(at('2021-plan'))).toEqual([earlier.id]);
	expect(ids(at('2023'))).toEqual(ids(all));
	expect(current(at('2023'))).toEqual(ids([other, revenue, later]));
});

test('a moment holds though no figure is of its year', () => {
	const all = [row('a', 1, { report: '2021' }), row('a', 2, { report: '2023' })];
	expect(current(left({ moment: '2022' }, ALL, all))).toEqual([all[0]!.id]);
	expect(rowsKnownAt(all, '2022')).toEqual([all[0]]);
	expect(rowsKnownAt(all, null)).toEqual(all);
});

test('a figure is told as the figure of those that are left, and is shared with nobody else', () => {
	const shared = row('a', 100, { also: ['b', 'c'], projects: ['a', 'b'] });
	expect(left({}, new Set(['b', 'c']), [shared])).toEqual([{ ...shared, feature: 'b', also: ['c'], projects: ['b'] }]);
	expect(left({}, new Set(['a', 'c']), [shared])).toEqual([{ ...shared, also: ['c'], projects: ['a'] }]);
	expect(left({}, ALL, [shared])[0]).toBe(shared);
});

test('what a person settled holds once all was known that they chose among', () => {
	const first = row('a', 1, { settled: ['a'] });
	const all = [first, row('a', 2, { current: false }), row('a', 3, { ...plan, current: false })];
	expect(current(left({ moment: '2022-plan' }, ALL, all))).toEqual([first.id]);
	expect(current(left({ moment: '2022' }, ALL, all))).toEqual([all[1]!.id]);
	expect(current(left({ moment: '2022' }, ALL, all.slice(0, 2)))).toEqual([first.id]);
});

test('of a shared figure the one that is left decides whether it counts', () => {
	const shared = row('a', 100, { also: ['b'], projects: ['a', 'b'] });
	const own = row('a', 60, { ...plan });
	expect(current(left({}, ALL, [shared, own]))).toEqual(ids([shared, own]));
	expect(current(left({}, new Set(['a']), [shared, own]))).toEqual([own.id]);
});
