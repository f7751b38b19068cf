import { describe, expect, test } from 'vitest';
import { entryOf, quoteOf, yuan } from '../../../../tests/example/entries';
import type { Entry } from './entry';
import { entriesAt, momentsOf, plannedAt } from './moment';

/** A road that costs more each time it is named, and gets further each year. */
const road = entryOf('road', {
	status: 'completion',
	phase: 'done',
	cost: yuan(19),
	costWas: yuan(18),
	quotes: [
		quoteOf('2022', { status: 'preparation', phase: 'land', money: 15 }),
		quoteOf('2022-plan', { status: 'completion', phase: 'soon', money: 16 }),
		quoteOf('2023', { status: 'completion', phase: 'done', money: 18 }),
		quoteOf('2023-plan', { money: 19 }),
	],
});
const hall = entryOf('hall', {
	status: 'identification',
	phase: 'next year',
	quotes: [quoteOf('2022-plan', { phase: 'next year' })],
});
const late = entryOf('late', { status: 'implementation', quotes: [quoteOf('2023', { status: 'implementation' })] });
const village = entryOf('village', { kind: 'place', projects: ['road', 'late'], quotes: [quoteOf('2023-plan')] });
const field = entryOf('field', { kind: 'place' });
const all = [road, hall, late, village, field];
const at = (moment: string | null, entries: readonly Entry[] = all) => entriesAt(entries, moment);
const one = (id: string, moment: string, entries?: readonly Entry[]) => at(moment, entries).find((e) => e.id === id)!;

describe('what was known at a moment', () => {
	test.each([
		['2022', 'preparation', 'land', 15, null],
		['2022-plan', 'preparation', 'land', 16, 15],
		['2023', 'completion', 'done', 18, 16],
		['2023-plan', 'completion', 'done', 19, 18],
	] as const)('at %s a road is %s (%s) and costs %d, after %s', (moment, status, phase, cost, was) => {
		expect(one('road', moment)).toMatchObject({ status, phase, cost: yuan(cost), costWas: was && yuan(was) });
	});

	test('quotes go up to then', () => {
		expect(one('road', '2022').quotes).toEqual(road.quotes.slice(0, 1));
		expect(one('road', '2023').quotes).toEqual(road.quotes.slice(0, 3));
	});

	test('projects that nobody had spoken of are left out, places stay', () => {
		const ids = (moment: string) => at(moment).map(({ id }) => id);
		expect(ids('2022')).toEqual(['road', 'village', 'field']);
		expect(ids('2022-plan')).toEqual(['road', 'hall', 'village', 'field']);
		expect(ids('2023')).toEqual(['road', 'hall', 'late', 'village', 'field']);
	});

	test('a place then has the projects that were known then, and no quotes of later', () => {
		expect(one('village', '2022')).toMatchObject({ projects: ['road'], quotes: [] });
		expect(one('village', '2023')).toMatchObject({ projects: ['road', 'late'], quotes: [] });
	});

	test('what a plan says is an intention: what only a plan names is identified, no more', () => {
		const sure = entryOf('sure', {
			status: 'completion',
			quotes: [quoteOf('2022-plan', { status: 'completion' }), quoteOf('2023', { status: 'completion' })],
		});
		expect(one('sure', '2022-plan', [sure]).status).toBe('identification');
	});

	test('nothing is changed in the entries themselves, and what nothing is cut off of is the same', () => {
		const before = structuredClone(all);
		at('2022');
		expect(all).toEqual(before);
		expect(one('field', '2022')).toBe(field);
		expect(one('road', '2023-plan')).toBe(road);
	});
});

describe('what a person settled', () => {
	const [first, second] = [
		quoteOf('2022', { status: 'preparation', phase: 'a', money: 5 }),
		quoteOf('2022', { status: 'identification', phase: 'b', money: 6 }),
	];
	/** Settled on the first of two that contradict each other; the rule alone would take the second. */
	const settled = { status: 'preparation', phase: 'a', contradicted: true, cost: yuan(5) } as const;

	test('holds where only what decides nothing is cut off', () => {
		const entry = entryOf('e', { ...settled, quotes: [first, second, quoteOf('2022-plan')] });
		expect(one('e', '2022', [entry, hall])).toMatchObject({ ...settled, quotes: [first, second] });
	});

	test('falls where other mentions decided then', () => {
		const later = quoteOf('2023', { status: 'completion', money: 9 });
		const entry = entryOf('e', {
			status: 'completion',
			contradicted: false,
			cost: yuan(9),
			costWas: yuan(6),
			quotes: [first, second, later],
		});
		expect(one('e', '2022', [entry])).toMatchObject({
			status: 'identification',
			phase: 'b',
			contradicted: true,
			cost: yuan(6),
			costWas: yuan(5),
		});
	});
});

test.each([null, '2024', '2021-plan', '1999'])(
	'%s is no moment of the reports: everything is as it is now',
	(moment) => {
		expect(at(moment)).toEqual(all);
	},
);

test('a plan speaks of what its own report quotes in it', () => {
	const planned = (moment: string | null) => plannedAt(all, moment).map(({ id }) => id);
	expect(planned('2022-plan')).toEqual(['road', 'hall']);
	expect(planned('2023-plan')).toEqual(['road', 'village']);
	expect([planned('2022'), planned(null)]).toEqual([[], []]);
});

test('the moments of reports come in their order: each review, then each plan, once', () => {
	const part = (kind: 'review' | 'plan', title: string) => ({ kind, title, sections: [] });
	const contents = [
		{ year: '2023', parts: [part('review', 'looking back')] },
		{ year: '2022', parts: [part('plan', 'ahead'), part('review', 'back'), part('plan', 'ourselves')] },
	];
	expect(momentsOf(contents).map(({ id, title }) => [id, title])).toEqual([
		['2022', 'back'],
		['2022-plan', 'ahead'],
		['2023', 'looking back'],
	]);
});
