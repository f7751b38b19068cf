import type { Money, Qualifier } from './parse';

/** The figure in the reader's own unit, its number and unit apart so that a page can set them apart. */
export interface MoneyParts {
	before: string;
	number: string;
	unit: string;
	after: string;
}

const CHINESE: Readonly<Record<Qualifier, readonly [before: string, inside: string, after: string]>> = {
	exact: ['', '', ''],
	about: ['近 ', '', ''],
	over: ['', '', '以上'],
	under: ['不足 ', '', ''],
};
const ENGLISH: Readonly<Record<Qualifier, string>> = { exact: '', about: 'about ', over: 'over ', under: 'under ' };

const grouped = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 8 });

/**
 * Whole yuan in the words of the language: 2,500 万元, 13.2 亿元, CNY 25 million.
 * Never rounded: what `parseMoney` reads from the Chinese form is the same amount again.
 */
export function formatMoney(money: Money, language: string): string {
	const { before, number, unit, after } = moneyParts(money, language);
	return language.startsWith('zh') ? `${before}${number} ${unit}${after}` : `${before}${unit} ${number}${after}`;
}

/** The same figure in parts; see {@link formatMoney}. */
export function moneyParts({ cny, qualifier }: Money, language: string): MoneyParts {
	if (language.startsWith('zh')) {
		const [before, inside, after] = CHINESE[qualifier];
		const [number, unit] = chinese(cny);
		return { before, number, unit: `${inside}${unit}`, after };
	}
	const [number, scale] = english(cny);
	return { before: ENGLISH[qualifier], number, unit: 'CNY', after: scale };
}

function chinese(cny: number): [number: string, unit: string] {
	if (Math.abs(cny) >= 1e8) return [grouped(cny / 1e8), '亿元'];
	if (Math.abs(cny) >= 1e4) return [grouped(cny / 1e4), '万元'];
	return [grouped(cny), '元'];
}

function english(cny: number): [number: string, scale: string] {
	if (Math.abs(cny) >= 1e9) return [grouped(cny / 1e9), ' billion'];
	if (Math.abs(cny) >= 1e6) return [grouped(cny / 1e6), ' million'];
	return [grouped(cny), ''];
}
