import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Language } from '../core/language/languages';
import type { Money } from '../core/money/parse';
import Figure from './Figure.svelte';
import Spoken, { speechOf } from './Spoken.svelte';

const exact = (cny: number): Money => ({ cny, qualifier: 'exact' });

test.each<[Language, Money, string]>([
	['zh-Hans', exact(25_000_000), '2,500 万元'],
	['zh-Hant', exact(25_000_000), '2,500 萬元'],
	['en', exact(25_000_000), 'CNY 25 million'],
	['zh-Hans', exact(1_320_000_000), '13.2 亿元'],
	['zh-Hant', exact(1_320_000_000), '13.2 億元'],
	['en', exact(1_320_000_000), 'CNY 1.32 billion'],
	['en', exact(380_000), 'CNY 380,000'],
	['zh-Hans', { cny: 1_000_000, qualifier: 'about' }, '近 100 万元'],
	['en', { cny: 1_000_000, qualifier: 'about' }, 'about CNY 1 million'],
	['zh-Hans', { cny: 20_000_000, qualifier: 'over' }, '2,000 万元以上'],
	['en', { cny: 20_000_000, qualifier: 'over' }, 'CNY 20 million or more'],
])('%s: %o reads as %s', async (language, money, words) => {
	const { container } = await render(Spoken, { speech: await speechOf(language), shows: Figure, given: { money } });
	expect(container.textContent?.replace(/\u00a0/g, ' ')).toBe(words);
});

test('number and unit never part', async () => {
	const given = { money: exact(25_000_000) };
	const { container } = await render(Spoken, { speech: await speechOf('zh-Hans'), shows: Figure, given });
	expect(getComputedStyle(container.querySelector('.figure')!).whiteSpace).toBe('nowrap');
});
