import { expect, test } from 'vitest';
import { example, reports, says } from '../../../../tests/example/town';
import type { Mention } from '../mention/schema';
import { tieFeatures } from './feature';
import { costChanges, lastChange, type Settled, type Standing } from './standing';

function standing(mentions: Mention[], settled: Settled = {}): Standing {
	return tieFeatures([example('a', null, { kind: 'project', mentions, settled })], [], reports)[0]!.standing;
}

const building = says('甲路投资1500万元正在施工', { status: 'implementation', phase: '正在施工', money: 15_000_000 });
const planned = says('甲路投资1600万元今年完工', { status: 'completion', phase: '今年完工', money: 16_000_000 });
const finished = says('甲路完工', { status: 'completion', phase: '完工' }, '2023');
const going = says('乙路尚在推进', { status: 'preparation', phase: '推进' });
const listed = says('乙路已列入计划', { status: 'identification', phase: '列入计划' });

test('the status is the review’s; what a plan says is an intention', () => {
	const { status, phase, intentions } = standing([planned, building]);
	expect([status, phase]).toEqual(['implementation', '正在施工']);
	expect(intentions.map(({ exact }) => exact)).toEqual([planned.exact]);
});

test('the review of the latest report that speaks of it counts', () => {
	expect(standing([finished, building])).toMatchObject({ status: 'completion', phase: '完工', contradictions: [] });
});

test('what only a plan names is identified, no more', () => {
	const plan = says('丙路明年新建', { status: 'implementation', phase: '明年新建' });
	expect(standing([plan])).toMatchObject({ status: 'identification', phase: '明年新建' });
});

test('a place that only a plan names is not proposed: it stands there', () => {
	const place = example('a', null, { kind: 'place', mentions: [says('丙路明年新建', { phase: '明年新建' })] });
	expect(tieFeatures([place], [], reports)[0]!.standing).toMatchObject({ status: null, phase: null });
});

test('a review that names it without a status leaves the status open', () => {
	expect(standing([says('乙路尚在推进'), says('丙路明年新建')])).toMatchObject({ status: null, phase: null });
	expect(standing([])).toMatchObject({ status: null, cost: null, costs: [] });
});

test('the cost is the last figure in reading order, the one before is history', () => {
	const { cost, costs } = standing([planned, building]);
	expect(cost?.cny).toBe(16_000_000);
	expect(costChanges(costs).map(({ from, to, difference }) => [from.cny, to.cny, difference])).toEqual([
		[15_000_000, 16_000_000, 1_000_000],
	]);
	expect(costChanges([costs[0]!, costs[0]!])).toEqual([]);
});

test('money that is no cost of a project is none', () => {
	expect(standing([says('甲路完工', { money: 5, nature: 'subsidy' }, '2023')]).cost).toBeNull();
});

test('a contradiction inside a report is kept; the later mention counts until a person settles it', () => {
	const open = standing([listed, going]);
	expect(open.status).toBe('identification');
	expect(open.contradictions.map(({ exact }) => exact)).toEqual([going.exact, listed.exact]);
	const settled = standing([listed, going], { status: going.exact });
	expect(settled.status).toBe('preparation');
	expect(settled.contradictions).toHaveLength(2);
	expect(standing([planned, building], { cost: building.exact }).cost?.cny).toBe(15_000_000);
});

test('what a plan or an older report says never settles the status', () => {
	expect(standing([planned, building], { status: planned.exact }).status).toBe('implementation');
	expect(standing([building, finished], { status: building.exact }).status).toBe('completion');
});

test('what an older report says never settles the cost', () => {
	const dear = says('甲路完工', { money: 17_000_000 }, '2023');
	expect(standing([building, planned, dear], { cost: building.exact }).cost?.cny).toBe(17_000_000);
});

test.each([
	[[1500, 1600, 1600], 1500],
	[[1500, 1600, 1500], 1600],
	[[1500, 1500], null],
	[[1500], null],
	[[], null],
] as const)('of the costs %j the one before the current is %s', (figures, was) => {
	const costs = figures.map((cny) => ({ cny, qualifier: 'exact' as const, mention: {} as never }));
	expect(lastChange({ cost: costs.at(-1) ?? null, costs })?.from.cny ?? null).toBe(was);
});

test('a change after the cost that a person settled did not lead to it', () => {
	const { cost, costs } = standing([planned, building], { cost: building.exact });
	expect(lastChange({ cost, costs })).toBeNull();
});
