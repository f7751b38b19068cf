import { expect, test } from 'vitest';
import type { Entry } from '../../src/lib/core/atlas/entry';
import { entriesAt } from '../../src/lib/core/atlas/moment';
import { publicFeature } from '../../src/lib/core/atlas/public';
import type { Published } from '../../src/lib/core/carry/carried';
import { asThen, thenOf } from '../../src/lib/features/carry/then';
import { loadSite } from '../../src/lib/server/site';
import { entryOf, quoteOf } from '../example/entries';

const example = publicFeature(loadSite().features[0]!);

/** The entry as it is published, with the words for its status as the report writes them. */
function publishedOf(entry: Entry, write: (phase: string) => string): Published {
	const mentions = entry.quotes.map(({ report, sentence, exact, says }) => ({
		report,
		sentence,
		exact,
		prefix: '',
		suffix: '',
		says: says.phase ? { ...says, phase: write(says.phase) } : says,
	}));
	return { ...example, properties: { ...example.properties, id: entry.id, mentions } };
}

const quotes = [
	quoteOf('2022', { status: 'preparation', phase: '前期', money: 10, nature: 'total_investment' }),
	quoteOf('2022', { status: 'preparation', phase: '設計' }),
	quoteOf('2022-plan', { phase: '開工', money: 30 }),
	quoteOf('2023', { status: 'completion', phase: '完工' }),
].map((quote, i) => ({ ...quote, sentence: `s1-1-1-${i + 1}` }));
const now = entryOf('road', { quotes, status: 'completion', phase: '完工', cost: { cny: 30, qualifier: 'exact' } });
const write = (phase: string) => phase.replace('設計', '设计').replace('開工', '开工');

test('a file tells the phase of the mention that decided then, in the words of the report', () => {
	const [then] = entriesAt([now], '2022');
	const told = asThen(publishedOf(now, write), thenOf([then!])['road']!).properties;
	expect(told).toMatchObject({ status: 'preparation', phase: '设计', cost_cny: 10, cost_nature: 'total_investment' });
	expect(told.mentions).toHaveLength(2);
});

test('a plan that speaks later changes the cost and not the phase', () => {
	const [then] = entriesAt([now], '2022-plan');
	expect(asThen(publishedOf(now, write), thenOf([then!])['road']!).properties).toMatchObject({
		status: 'preparation',
		phase: '设计',
		cost_cny: 30,
		cost_nature: 'investment',
	});
});

test('what only a plan names has the plan’s own words', () => {
	const planned = entryOf('road', { quotes: quotes.slice(2) });
	const [then] = entriesAt([planned], '2022-plan');
	expect(asThen(publishedOf(planned, write), thenOf([then!])['road']!).properties).toMatchObject({
		status: 'identification',
		phase: '开工',
	});
});

test('what a person settled stays, though another mention came later', () => {
	const settled = entryOf('road', { quotes: quotes.slice(0, 2), status: 'preparation', phase: '前期' });
	expect(asThen(publishedOf(settled, write), thenOf([settled])['road']!).properties.phase).toBe('前期');
});
