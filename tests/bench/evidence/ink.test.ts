import { expect, it } from 'vitest';
import { firstComplete, shareAt } from './ink';

const film = (...shares: number[]) => shares.map((share, index) => ({ at: index * 100, share }));

it('is the first frame from which on nothing is missing', () => {
	expect(firstComplete(film(0, 0.4, 0.99, 1))).toBe(200);
	expect(firstComplete(film(0, 0.99, 0.5, 1))).toBe(300);
});
it('is nothing when the last frame is short', () => expect(firstComplete(film(0, 1, 0.5))).toBeUndefined());
it('tells how much a moment shows', () => {
	expect(shareAt(film(0, 0.4, 1), 150)).toBe(0.4);
	expect(shareAt(film(0, 0.4, 1), -1)).toBe(0);
});
