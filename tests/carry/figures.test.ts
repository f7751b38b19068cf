import { expect, test } from 'vitest';
import { figuresOf } from '../../src/lib/core/carry/figures';
import { FIGURE_COLUMNS } from '../../src/lib/core/carry/columns';
import { figureRow } from '../../src/lib/core/carry/rows';
import { workbookOf } from '../../src/lib/core/carry/workbook';
import { EVERYTHING } from '../../src/lib/core/filter/filter';
import { rowsLeft, type LedgerView } from '../../src/lib/core/ledger/left';
import { WHOLE } from '../../src/lib/core/view/grammar';
import { figuresLeft } from '../../src/lib/features/carry/order';
import { ledgerOf, publicRows } from '../../src/lib/server/ledger';
import { loadSite } from '../../src/lib/server/site';
import { wholeTown } from './cargo';

const site = loadSite();
const published = publicRows(site);
const { rows, totals } = ledgerOf(site);
const ids = new Set(site.features.map(({ id }) => id));
const viewOf = (change: Partial<LedgerView['filter']>, rest: Partial<LedgerView> = {}): LedgerView => ({
	datasets: WHOLE.datasets,
	natures: [],
	moment: null,
	filter: { ...EVERYTHING, ...change },
	...rest,
});
const { named } = EVERYTHING;

test('what a sheet says counts adds up to the totals of the ledger', async () => {
	const town = await wholeTown();
	const sheet = workbookOf(town)[2]!.data.slice(1);
	const at = (row: (typeof sheet)[number], name: (typeof FIGURE_COLUMNS)[number]) =>
		row[FIGURE_COLUMNS.indexOf(name) + 1]?.value;
	const ofIndicators = new Set(rows.filter(({ feature }) => feature === null).map(({ id }) => id));
	for (const { nature, target, yuan, rows: made } of totals) {
		const elsewhere = rows.filter(({ id }) => made.includes(id) && ofIndicators.has(id));
		const counted = sheet.filter(
			(row) => at(row, 'nature') === nature && at(row, 'target') === Number(target) && at(row, 'current') === 1,
		);
		expect(counted.reduce((sum, row) => sum + Number(at(row, 'yuan')), 0)).toBe(
			yuan - elsewhere.reduce((sum, row) => sum + row.yuan, 0),
		);
	}
	expect(sheet.some((row) => at(row, 'current') === 0)).toBe(true);
});

test.each<[string, LedgerView]>([
	['the review', viewOf({ named: { ...named, part: 'review' } })],
	['the plan', viewOf({ named: { ...named, part: 'plan' } })],
	['a section', viewOf({ named: { ...named, section: '2022/p1-3' } })],
	['a report that is not there', viewOf({ named: { ...named, report: '1999' } })],
	['a range of money', viewOf({ money: { least: 1000, most: 5000 } })],
	['a nature', viewOf({}, { natures: ['total_investment'] })],
	['an earlier moment', viewOf({}, { moment: '2022' })],
])('a file of %s holds the figures that the ledger shows for it, as they count there', (_, view) => {
	const left = rowsLeft(rows, view, ids).filter(({ feature }) => feature !== null);
	expect(figuresLeft(published, view, ids)).toMatchObject(
		left.map(({ yuan, sentence, plan, current }) => ({ yuan, sentence, plan, current })),
	);
});

test('a file of the review holds no figure of a plan', () => {
	const left = figuresLeft(published, viewOf({ named: { ...named, part: 'review' } }), ids);
	expect(left.length).toBeGreaterThan(0);
	expect(left.filter(({ plan }) => plan)).toEqual([]);
});

test('a shared figure is told under the one that is in the file, and names the others', async () => {
	const town = await wholeTown();
	const [first] = town.figures;
	const shared = { ...first!, feature: 'a-road', also: ['b-road', 'c-road'] };
	const [told] = figuresOf([shared], new Set(['b-road']));
	expect(told).toMatchObject({ feature: 'b-road', also: ['a-road', 'c-road'] });
	expect(figureRow(told!, new Map([['b-road', '乙路']]), town)).toMatchObject({
		feature: 'b-road',
		name: '乙路',
		also: 'a-road; c-road',
	});
	expect(figuresOf([shared, { ...first!, feature: null, also: [] }], new Set(['d-road']))).toEqual([]);
});
