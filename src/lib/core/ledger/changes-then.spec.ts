import { expect, test } from 'vitest';
import type { PartKind } from '../report/edits';
import type { Moment } from '../atlas/moment';
import type { Change, ChangeKind } from './change';
import { changesThen } from './changes-then';

const quote = (report: string, part: PartKind) => ({
	report,
	part,
	sentence: '',
	exact: '',
	figure: null,
	money: null,
});
const change = (kind: ChangeKind, since: string | null, from: Change['from'], to: Change['to']): Change => ({
	...{ id: `${kind} ${since ?? 'plan'}`, kind, feature: 'a', report: '2023', since, from, to, difference: null },
});
const moment = (report: string, part: PartKind): Moment => ({
	...{ id: part === 'plan' ? `${report}-plan` : report, report, part, title: '' },
});

const before = quote('2022', 'plan');
const [review, plan] = [quote('2023', 'review'), quote('2023', 'plan')];
const changes = [
	change('continued', null, review, plan),
	change('silent', null, review, null),
	change('completed', null, review, plan),
	change('contradicted', null, plan, plan),
	change('contradicted', '2022', before, review),
	change('new', '2022', null, plan),
	change('raised', '2022', before, review),
	change('silent', '2022', before, null),
];
const moments = [moment('2022', 'review'), moment('2022', 'plan'), moment('2023', 'review'), moment('2023', 'plan')];
const then = (at: Moment, all = moments) => changesThen(changes, at, all);

test('before its report nothing of it is told, and after its plan everything', () => {
	expect(then(moments[1]!)).toEqual([]);
	expect(then(moments[3]!)).toEqual(changes);
	expect(then(moment('2024', 'review'))).toEqual(changes);
});

test('at the review nothing is told that waits for the plan', () => {
	expect(then(moments[2]!)).toEqual([{ ...changes[2], to: null }, changes[4], changes[6]]);
});

test('a report without a plan is over with its review', () => {
	expect(then(moments[2]!, moments.slice(0, 3))).toEqual(changes);
});
