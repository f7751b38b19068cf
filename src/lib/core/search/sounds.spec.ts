import { expect, test } from 'vitest';
import type { Name } from './search';
import { hear, initialTerms, soundTerms, speltTerms } from './sounds';

const road: Name = { text: '绿“大”道', other: null, sounds: ['lv', null, 'da', null, 'dao'] };

test('terms by sound begin at every sign, with v and with u', () => {
	expect(soundTerms(road)).toEqual(['lvdadao', 'ludadao', 'dadao', 'dao']);
	expect(initialTerms(road)).toEqual(['ldd', 'dd']);
	expect(speltTerms(road)).toEqual(['lvda', 'luda', 'lvdadao', 'ludadao', 'dadao']);
});

test.each([
	['lvda', 'sound', { from: 0, to: 2 }],
	['luda', 'sound', { from: 0, to: 2 }],
	['dad', 'sound', { from: 2, to: 4 }],
	['dao', 'sound', { from: 4, to: 4 }],
	['vda', 'sound', null],
	['ao', 'sound', null],
	['dadaox', 'sound', null],
	['dd', 'initials', { from: 2, to: 4 }],
	['ldx', 'initials', null],
] as const)('%s is heard by %s at %j', (word, by, where) => {
	expect(hear(road, word, by)).toEqual(where);
});
