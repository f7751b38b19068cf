import { expect, test } from 'vitest';
import { unanswered } from './unanswered';

const asking = { kit: {}, ask: {}, asked: null, failed: false };

test('without a question nothing is waited for', () => {
	expect(unanswered(null, null)).toBeNull();
	expect(unanswered(null, { ...asking, failed: true })).toBeNull();
});

test('a question waits for its tools and for its answer, also for one that leaves nothing', () => {
	expect(unanswered('crosses/a', null)).toBe('asking');
	expect(unanswered('crosses/a', { ...asking, kit: null, ask: null })).toBe('asking');
	expect(unanswered('crosses/a', asking)).toBe('asking');
	expect(unanswered('crosses/a', { ...asking, asked: new Set() })).toBeNull();
});

test('one whose tools did not come is not answered; words that are no question are none', () => {
	expect(unanswered('crosses/a', { ...asking, kit: null, ask: null, failed: true })).toBe('failed');
	expect(unanswered('nonsense', { ...asking, ask: null })).toBeNull();
});
