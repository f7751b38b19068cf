import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Language } from '../core/language/languages';
import QuoteBlock from './QuoteBlock.svelte';
import Spoken, { speechOf } from './Spoken.svelte';

const quote = { exact: '投资1500万元的甲路,近100万元的乙路', href: '/reports/2022/#s1-1-1-1', where: '2022 年回顾' };
const show = async (language: Language) =>
	(await render(Spoken, { speech: await speechOf(language), shows: QuoteBlock, given: quote })).container;

test('the quote is word for word, its figures set off', async () => {
	const figure = await show('zh-Hans');
	expect(figure.querySelector('blockquote')?.textContent).toBe(quote.exact);
	expect([...figure.querySelectorAll('b')].map(({ textContent }) => textContent)).toEqual(['1500万元', '近100万元']);
});

test.each<[Language, string, string]>([
	['zh-Hans', 'zh-Hans', '在报告里看这一句'],
	['zh-Hant', 'zh-Hant', '在報告裡看這一句'],
	['en', 'zh-Hans', 'Read it in the report'],
])('%s: the quote is Chinese, the link to its sentence speaks to the reader', async (language, quoted, words) => {
	const figure = await show(language);
	expect(figure.querySelector('blockquote')).toHaveAttribute('lang', quoted);
	expect(figure.querySelector('figcaption a')).toHaveTextContent(words);
	expect(figure.querySelector('figcaption a')).toHaveAttribute('href', quote.href);
});
