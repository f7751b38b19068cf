import type { Language } from '../language/languages';
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
/** A space before the scale, where nothing follows that it could begin: 2500 万, but not 12 万福路. */
const APART = /(?<=[\d十百千])\s+(?=[万萬亿億](?:元|$|\P{Script=Han}))/gu;
/** Whole yuan, five digits or more, grouped or not. */
const PLAIN =
	/(?:(?:cny|rmb|yuan|[¥$])\s*)?(?<![\d.,])(?<digits>[1-9]\d{4,}|[1-9]\d{1,2},\d{3}|[1-9]\d{0,2}(?:,\d{3}){2,})(?!\d|[.,]\d|\s*\p{Script=Han})(?:\s*(?:cny|rmb|yuan)(?!\p{L}))?/gu;
/** Below it pages in English tell whole yuan; that number is no other than the amount itself. */
const MILLION = 1e6;

/** The term of an amount in the index; no text gives it by itself. */
export const amountTerm = (cny: number): string => `¥${cny}`;

/** Amounts that a folded query may mean: 2500万, 0.25亿元, 25 million, 25000000. */
export function amountsIn(query: string): Amount[] {
	return [...chinese(query), ...english(query), ...plain(query)];
}

/** The number of a figure as the report writes it, in 万元 or 亿元, and on English pages as they do, in millions. */
export function numbersOf(money: Money, language: Language): string[] {
	const languages = language !== 'en' || money.cny < MILLION ? ['zh-Hans'] : ['zh-Hans', 'en'];
	return languages.map((language) => moneyParts(money, language).number.replaceAll(',', ''));
}

function chinese(query: string): Amount[] {
	// Spaces go and 元 comes in; each unit of the outcome keeps its offset in the query.
	let whole = '';
	const at: number[] = [];
	const add = (text: string, from: number) => {
		for (let unit = 0; unit < text.length; unit++) at.push(from + unit);
		whole += text;
	};
	let done = 0;
	for (const { 0: gap, index } of query.matchAll(APART)) {
		add(query.slice(done, index), done);
		done = index + gap.length;
	}
	add(query.slice(done), done);
	at.push(query.length);
	const scales = [...whole.matchAll(BARE)].map(({ index }) => index + 1);
	for (const place of scales.reverse()) {
		whole = `${whole.slice(0, place)}元${whole.slice(place)}`;
		at.splice(place, 0, at[place]!);
	}
	const back = (offset: number) => at[offset]!;
	return findMoney(whole).map(({ cny, start, end }) => ({ cny, start: back(start), end: back(end) }));
}

function english(query: string): Amount[] {
	return [...query.matchAll(ENGLISH)].flatMap(({ 0: text, index, groups }) => {
		const cny = Number((Number(groups!.number!.replaceAll(',', '')) * SCALES[groups!.scale!]!).toPrecision(12));
		return Number.isSafeInteger(cny) ? [{ cny, start: index, end: index + text.length }] : [];
	});
}

function plain(query: string): Amount[] {
	return [...query.matchAll(PLAIN)].map(({ 0: text, index, groups }) => ({
		cny: Number(groups!.digits!.replaceAll(',', '')),
		start: index,
		end: index + text.length,
	}));
}
