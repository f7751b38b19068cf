import type { Money, Qualifier } from './money';

/** The figure in the reader's own unit, its number and unit apart so that a page can set them apart. */
export interface MoneyParts {
	before: string;
	number: string;
	unit: string;
	after: string;
}

const CHINESE: Readonly<Record<Qualifier, readonly [before: string, after: string]>> = {
	exact: ['', ''],
	about: ['近 ', ''],
	over: ['', '以上'],
	under: ['不足 ', ''],
};
const ENGLISH: Readonly<Record<Qualifier, readonly [before: string, after: string]>> = {
	exact: ['', ''],
	about: ['about ', ''],
	over: ['', ' or more'],
	under: ['under ', ''],
};

/** Decimals that no whole yuan needs more of. */
const ALL_DIGITS = 8;

const grouped = (value: number, digits: number) => value.toLocaleString('en-US', { maximumFractionDigits: digits });

/**
 * Whole yuan in the words of the language: 2,500 万元, 13.2 億元, CNY 25 million.
 * Never rounded: what `parseMoney` reads from the Chinese form is the same amount again.
 */
export function formatMoney(money: Money, language: string): string {
	const { before, number, unit, after } = moneyParts(money, language);
	return language.startsWith('zh') ? `${before}${number} ${unit}${after}` : `${before}${unit} ${number}${after}`;
}

/**
 * The same figure in parts; see {@link formatMoney}.
 * @param digits decimals to round to: sums are told in short, figures of the report never.
 */
export function moneyParts({ cny, qualifier }: Money, language: string, digits = ALL_DIGITS): MoneyParts {
	if (language.startsWith('zh')) {
		const [before, after] = CHINESE[qualifier];
		const [number, unit] = chinese(cny, language === 'zh-Hant', digits);
		return { before, number, unit, after };
	}
	const [before, after] = ENGLISH[qualifier];
	const [number, scale] = english(cny, digits);
	return { before, number, unit: 'CNY', after: `${scale}${after}` };
}

function chinese(cny: number, traditional: boolean, digits: number): [number: string, unit: string] {
	if (Math.abs(cny) >= 1e8) return [grouped(cny / 1e8, digits), traditional ? '億元' : '亿元'];
	if (Math.abs(cny) >= 1e4) return [grouped(cny / 1e4, digits), traditional ? '萬元' : '万元'];
	return [grouped(cny, digits), '元'];
}

function english(cny: number, digits: number): [number: string, scale: string] {
	if (Math.abs(cny) >= 1e9) return [grouped(cny / 1e9, digits), ' billion'];
	if (Math.abs(cny) >= 1e6) return [grouped(cny / 1e6, digits), ' million'];
	return [grouped(cny, digits), ''];
}
