import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { LedgerPage } from '../../src/lib/core/atlas/ledger-page';
import { CHANGE_KINDS, type ChangeKind } from '../../src/lib/core/ledger/change';
import { rowsLeft } from '../../src/lib/core/ledger/left';
import { ledgerTotals } from '../../src/lib/core/ledger/totals';
import { WHOLE } from '../../src/lib/core/view/grammar';
import { checkCommand } from '../../src/lib/server/check/command';
import { writeSecondYear } from '../example/second-year';

let folder: string;
let page: LedgerPage;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'second-year-'));
	writeSecondYear(folder);
	vi.stubEnv('GEODATA', folder);
	vi.resetModules();
	const { loadLedger } = await import('../../src/lib/server/ledger-page');
	page = loadLedger('en');
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

const told = (kind: ChangeKind, since: string | null) =>
	page.changes.filter((c) => c.kind === kind && c.report === '2023' && c.since === since);
const names = (kind: ChangeKind, since: string | null = '2022') => told(kind, since).map(({ feature }) => feature);
const total = (nature: string, target = false) => page.totals.find((t) => t.nature === nature && t.target === target);

test('the second year makes a valid town', () => {
	const err: string[] = [];
	expect(checkCommand({ folder, out: () => undefined, err: (line) => void err.push(line) })).toBe(0);
	expect(err).toEqual([]);
	expect(page.years).toEqual(['2022', '2023']);
	expect(page.rows).toHaveLength(31 + 10);
});

describe('between the years', () => {
	test('every kind of change is told', () => {
		expect(CHANGE_KINDS.filter((kind) => told(kind, '2022').length === 0)).toEqual([]);
	});

	test('new is what no report named before', () => {
		expect(names('new')).toEqual(['synthetic-bridge', 'synthetic-school']);
		expect(told('new', '2022')[0]).toMatchObject({ from: null, to: { report: '2023', part: 'review' } });
	});

	test('continued is what both name and nobody calls done', () => {
		expect(names('continued')).toEqual([
			'development-avenue-upgrade',
			'metallurgy-avenue-extension',
			'friendship-avenue',
			'huang-yang-line-renovation',
			'jing-mao-line-widening',
			'village-debt-resolution',
			'hongde-plaza',
		]);
	});

	test('completed is what this report calls done for the first time', () => {
		expect(names('completed')).toEqual(['old-g107-resurfacing']);
		expect(told('completed', '2022')[0]).toMatchObject({
			from: { report: '2022', exact: '投资630万元的老107国道刷黑工程正在施工' },
			to: { report: '2023', exact: '老107国道刷黑工程全面完工' },
		});
	});

	test('what was done last year is not told again', () => {
		const renovation = page.changes.filter((c) => c.feature === 'staff-housing-renovation' && c.report === '2023');
		expect(renovation).toEqual([]);
	});

	test('cancelled', () => {
		expect(names('cancelled')).toEqual(['reserve-isolation-site']);
	});

	test('silent is named last year and not this, unless it was done', () => {
		const silent = names('silent');
		expect(silent).toContain('railway-culvert');
		expect(silent).toContain('huaxin-projects');
		expect(silent).not.toContain('tai-yang-safety-signs');
		expect(silent).not.toContain('reserve-isolation-site');
		expect(told('silent', '2022').every(({ from, to }) => from?.report === '2022' && to === null)).toBe(true);
	});

	test('raised and cut, with the difference and both figures', () => {
		expect(told('raised', '2022')).toMatchObject([
			{
				feature: 'metallurgy-avenue-extension',
				difference: 1_000_000,
				from: { report: '2022', part: 'plan', figure: '1600万元', money: { cny: 16_000_000 } },
				to: { report: '2023', part: 'review', figure: '1700万元', money: { cny: 17_000_000 } },
			},
			{ feature: 'huang-yang-line-renovation', difference: 1_000_000 },
		]);
		expect(told('cut', '2022')).toMatchObject([{ feature: 'hongde-plaza', difference: -5_000_000 }]);
	});

	test('contradicted is what falls behind what was said before', () => {
		expect(told('contradicted', '2022')).toMatchObject([
			{
				feature: 'development-avenue-upgrade',
				from: { exact: '投资2500万元的发展大道改造升级工程全面完工' },
				to: { exact: '发展大道改造升级工程重新施工' },
			},
		]);
	});
});

describe('between review and plan of the second year', () => {
	test('new, continued, completed, silent, raised and contradicted', () => {
		expect(names('new', null)).toEqual(['synthetic-school']);
		expect(names('continued', null)).toEqual(['huang-yang-line-renovation', 'synthetic-bridge']);
		expect(names('completed', null)).toEqual(['old-g107-resurfacing']);
		expect(names('silent', null)).toContain('friendship-avenue');
		expect(told('raised', null)).toMatchObject([{ feature: 'huang-yang-line-renovation', difference: 1_000_000 }]);
		expect(told('contradicted', null)).toMatchObject([
			{
				feature: 'jing-mao-line-widening',
				from: { exact: '京猫线扩宽修复开始征地' },
				to: { exact: '京猫线扩宽修复尚待立项' },
			},
		]);
	});
});

describe('the totals of two years', () => {
	test('indicators of one nature are not added: the last year’s count', () => {
		expect(total('fiscal_revenue')).toMatchObject({ yuan: 1_050_000_000, rows: ['2023/s1-1-0-1/0'] });
		expect(total('debt_resolved')).toMatchObject({ yuan: 12_000_000, projects: 1 });
	});

	test('a target is no result: both stand, apart', () => {
		expect(total('social_capital')).toMatchObject({ yuan: 20_000_000, qualifier: 'over' });
		expect(total('social_capital', true)).toMatchObject({ yuan: 200_000_000, qualifier: 'over' });
	});

	// 19,808 万 and 冶金大道 +100, 宏德广场 -500, 黄杨线 +100, 合成大桥 300.
	test('a project counts once, at what it costs now', () => {
		expect(total('investment')).toMatchObject({ yuan: 198_080_000, projects: 13, missing: 43 });
	});

	test('at the end of 2022 they come to what they came to then', () => {
		const everything = new Set(page.rows.flatMap(({ feature }) => feature ?? []));
		const at = (moment: string) =>
			ledgerTotals(rowsLeft(page.rows, { ...WHOLE, moment }, everything), 42).map((t) => `${t.nature} ${t.yuan}`);
		expect(at('2022-plan')).toContain('investment 198080000');
		expect(at('2022-plan')).toContain('fiscal_revenue 998000000');
		expect(at('2022')).toContain('investment 157080000');
		expect(at('2023')).toContain('investment 197080000');
	});
});
