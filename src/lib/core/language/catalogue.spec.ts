import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from './languages';
import { loadTranslate } from './translate';

type Messages = { [key: string]: string | Messages };

const FOLDER = 'src/lib/core/language/messages';

/** The words of every part of the site in one language; a key belongs to one part only. */
const messagesIn = (language: string): Messages =>
	readdirSync(FOLDER)
		.map((part) => JSON.parse(readFileSync(`${FOLDER}/${part}/${language}.json`, 'utf8')) as Messages)
		.reduce((all, part) => {
			expect(Object.keys(part).filter((key) => key in all)).toEqual([]);
			return { ...all, ...part };
		});
const [english, chinese] = [messagesIn('en'), messagesIn('zh-Hans')];

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

/** What the sources ask `t` for: a key, or a pattern of keys where a part of it is computed. */
function askedFor(): RegExp[] {
	const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
		/(?<!\.spec)\.(?:ts|svelte)$/.test(path),
	);
	const source = paths.map((path) => readFileSync(`src/${path}`, 'utf8')).join('\n');
	return [...source.matchAll(/\bt\(\s*(['"`])(.+?)\1/g)].map(([, , key]) => {
		const parts = key!.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
		return new RegExp(`^${parts.join('.+')}$`);
	});
}

test('both catalogues have the same keys with the same placeholders', () => {
	expect(byKey(english)).toEqual(byKey(chinese));
});

test('no message is empty, and the English ones are English but for a word in brackets', () => {
	const left = [...flat(english)].filter(([, text]) =>
		/\p{Script=Han}/u.test(text.replace(/\(\p{Script=Han}+\)/gu, '')),
	);
	expect(left).toEqual([]);
	expect([...flat(chinese), ...flat(english)].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('every message is used, and every one that is asked for is there', () => {
	const asked = askedFor();
	const keys = [...flat(chinese).keys()];
	expect(keys.filter((key) => !asked.some((pattern) => pattern.test(key)))).toEqual([]);
	expect(asked.filter((pattern) => !keys.some((key) => pattern.test(key))).map(String)).toEqual([]);
});

test('each language speaks its own words', async () => {
	const words = await Promise.all(LANGUAGES.map(async ({ tag }) => (await loadTranslate(tag, 'site'))('nav.map')));
	expect(words).toEqual(['地图', '地圖', 'Map']);
});
