import { expect, test } from 'vitest';
import { translatorOf } from './translator';

const words = {
	list: { projects_one: '{{count}} project', projects_other: '{{count}} projects', left: '{{a}} of {{b}}' },
};

test('a count chooses the form that its language has for it', () => {
	const t = translatorOf('en', words);
	expect([0, 1, 2].map((count) => t('list.projects', { count }))).toEqual(['0 projects', '1 project', '2 projects']);
	expect(translatorOf('zh-Hans', { list: { projects_other: '{{count}} 个' } })('list.projects', { count: 1 })).toBe(
		'1 个',
	);
});

test('values stand where they are named, as text, a missing one as nothing', () => {
	const t = translatorOf('en', words);
	expect(t('list.left', { a: '<b>$&</b>', b: 2 })).toBe('<b>$&</b> of 2');
	expect(t('list.left', { a: 0 })).toBe('0 of ');
});

test('a key without words says itself, and prototypes have no words', () => {
	const t = translatorOf('en', words);
	expect(t('list.gone')).toBe('list.gone');
	expect(t('constructor')).toBe('constructor');
});
