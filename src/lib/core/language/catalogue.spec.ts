import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';
import english from './messages/en.json';
import chinese from './messages/zh-Hans.json';
import { loadTranslate } from './translate';

type Messages = { [key: string]: string | Messages };

/** Messages by key; the plural forms of one message, which languages count differently, are one. */
function flat(messages: Messages, path = ''): Map<string, string> {
	const entries = Object.entries(messages).flatMap(([name, value]): [string, string][] => {
		const key = path + name.replace(/_(?:one|other)$/, '');
		return typeof value === 'string' ? [[key, value]] : [...flat(value, `${key}.`)];
	});
	return new Map(entries);
}

const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
const byKey = (messages: Messages) =>
	Object.fromEntries([...flat(messages)].map(([key, text]) => [key, placeholders(text)]));

test('both catalogues have the same keys with the same placeholders', () => {
	expect(byKey(english)).toEqual(byKey(chinese));
});

test('no message is empty, and no Chinese is left in the English ones', () => {
	const messages = [...flat(chinese), ...flat(english)];
	expect(messages.filter(([, text]) => text.trim() === '')).toEqual([]);
	expect([...flat(english)].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
