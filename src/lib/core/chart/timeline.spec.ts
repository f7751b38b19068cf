import { expect, test } from 'vitest';
import type { Entry, Quote } from '../atlas/entry';
import { coursesOf, coursesThen } from './courses';
import { timelineOf } from './timeline';

const quote = (more: Partial<Quote>): Quote => ({
	exact: '',
	report: '2022',
	sentence: 's1-1-1-1',
	part: 'review',
	says: {},
	...more,
});
const entry = (id: string, quotes: Quote[], kind: Entry['kind'] = 'project') =>
	({ id, kind, dataset: 'roads', name: id, quotes }) as unknown as Entry;
const review = quote({ says: { status: 'preparation', phase: '正在征地' } });
const asIs = (text: string) => text;
const plan = quote({ part: 'plan' });

test('a project that is only mentioned has no course, and a place has one only where a day is stated', () => {
	const dated = quote({ says: { date: '2022-06-24' } });
	const courses = coursesOf(
		[
			entry('road', [review]),
			entry('named', [quote({})]),
			entry('school', [review], 'place'),
			entry('park', [dated], 'place'),
			entry('avenue', [review, plan]),
		],
		asIs,
	);
	expect(courses.map(({ id }) => id)).toEqual(['park', 'avenue', 'road']);
});

test('a plan intends, and states no status', () => {
	const [course] = coursesOf(
		[entry('road', [quote({ part: 'plan', says: { status: 'implementation', phase: '新建' } })])],
		asIs,
	);
	expect(course?.steps).toMatchObject([{ plan: true, status: null, phase: '新建' }]);
});

test('a review takes up its year and a plan the next; a day stands where it is', () => {
	const courses = coursesOf([entry('road', [review, plan, quote({ says: { date: '2022-07-02' } })])], asIs);
	const { years, marksOf } = timelineOf(courses);
	expect(years.map(({ year, from, to }) => [year, from, to])).toEqual([
		[2022, 0, 50],
		[2023, 50, 100],
	]);
	expect(years[0]?.quarters.map(Math.round)).toEqual([12, 25, 37]);
	const [reviewed, planned, day] = marksOf(courses[0]!);
	expect([reviewed?.from, reviewed?.to]).toEqual([0, 50]);
	expect([planned?.from, planned?.to]).toEqual([50, 100]);
	expect(day?.from).toBe(day?.to);
	expect(day?.from).toBeCloseTo(25, 0);
});

test('two reports share the year that the first planned and the second reviews', () => {
	const courses = coursesOf([entry('road', [plan, quote({ report: '2023', says: { status: 'completion' } })])], asIs);
	const { years, marksOf } = timelineOf(courses);
	expect(years).toHaveLength(1);
	expect(marksOf(courses[0]!).map(({ from, to }) => [from, to])).toEqual([
		[0, 100],
		[0, 100],
	]);
});

test('nothing said makes an empty timeline', () => {
	expect(timelineOf([]).years).toEqual([]);
});

test('at a moment only what was said up to then is told, and nothing of what nobody had spoken of', () => {
	const dated = quote({ report: '2023', says: { date: '2023-06-24' } });
	const courses = coursesOf(
		[entry('road', [review, plan]), entry('lane', [plan]), entry('park', [quote({}), dated], 'place')],
		asIs,
	);
	const then = (moment: string) => coursesThen(courses, moment).map(({ id, steps }) => `${id} ${steps.length}`);
	expect(then('2022').sort()).toEqual(['road 1']);
	expect(then('2022-plan').sort()).toEqual(['lane 1', 'road 2']);
	expect(then('2023').sort()).toEqual(['lane 1', 'park 1', 'road 2']);
});
