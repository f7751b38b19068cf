import type { Money } from '../money/money';
import { moneyParts } from '../money/format';
import { findMoney } from '../money/parse';

/** An amount of money in a query: whole yuan and the folded piece that says it. */
export interface Amount {
	cny: number;
	start: number;
	end: number;
}

const ENGLISH =
	/(?:(?:cny|rmb|yuan|[¥$])\s*)?(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<scale>billion|million|thousand|bn|mn|m|k)(?![\p{L}\d])(?:\s*(?:cny|rmb|yuan)(?!\p{L}))?/gu;
const SCALES: Readonly<Record<string, number>> = {
	...{ billion: 1e9, bn: 1e9, million: 1e6, mn: 1e6, m: 1e6, thousand: 1e3, k: 1e3 },
};
/** A scale as the last sign of a number: readers leave 元 out. */
const BARE = /(?<=[\d十百千万萬亿億])[万萬亿億](?![万萬亿億元]|\d)/gu;
const PLAIN = /(?<![\d.,])[1-9]\d{4,}(?![\d.,\p{Script=Han}])/gu;

/** The term of an amount in the index; no text gives it by itself. */
export const amountTerm = (cny: number): string => `¥${cny}`;

/** Amounts that a folded query may mean: 2500万, 0.25亿元, 25 million, 25000000. */
export function amountsIn(query: string): Amount[] {
	return [...chinese(query), ...english(query), ...plain(query)];
}

/** The number of a figure as the report writes it, in 万元 or 亿元, and as an English page does. */
export function numbersOf(money: Money): string[] {
	return ['zh-Hans', 'en'].map((language) => moneyParts(money, language).number.replaceAll(',', ''));
}

function chinese(query: string): Amount[] {
	// Where 元 is put in, everything after it stands one further on.
	const put: number[] = [];
	const whole = query.replace(BARE, (scale, at: number) => {
		put.push(at + 1);
		return `${scale}元`;
	});
	const back = (offset: number) => offset - put.filter((at, i) => at + i < offset).length;
	return findMoney(whole).map(({ cny, start, end }) => ({ cny, start: back(start), end: back(end) }));
}

function english(query: string): Amount[] {
	return [...query.matchAll(ENGLISH)].flatMap(({ 0: text, index, groups }) => {
		const cny = Number((Number(groups!.number!.replaceAll(',', '')) * SCALES[groups!.scale!]!).toPrecision(12));
		return Number.isSafeInteger(cny) ? [{ cny, start: index, end: index + text.length }] : [];
	});
}

function plain(query: string): Amount[] {
	return [...query.matchAll(PLAIN)].map(({ 0: text, index }) => ({
		cny: Number(text),
		start: index,
		end: index + text.length,
	}));
}
