import { DIGITS } from '../measure/digits';
import { readAmount } from './amount';
import type { Money } from './money';
import { isForeign, isMoneyByWord, isTied, qualified } from './surroundings';

export type { Money, Qualifier } from './money';

/** A piece of running text; `start` and `end` are UTF-16 offsets into that text. */
export interface Found {
	text: string;
	start: number;
	end: number;
}

/** A figure found in running text. */
export interface MoneyFigure extends Money, Found {}

const HAN = '[零〇一二两兩三四五六七八九十]';
/** 元 as the unit of money, not as a part of 元旦, 元素, 元器件, 元宵. */
const YUAN = '元(?![旦素件器宵帅帥首勋勳气氣化])';
const SPACE = '[ \\u00a0]?';

/** A numeral with its scales, in either script, and 元 where it has it. */
const NUMERAL = new RegExp(
	`(?=[¥￥\\d０-９零〇一二两兩三四五六七八九十])(?<sign>[¥￥]${SPACE})?(?<core>(?:${DIGITS}|${HAN}+)(?:${SPACE}[十百千万萬亿億]+(?:${DIGITS}|${HAN}+)?)*)` +
		`(?:${SPACE}(?<odd>[余餘多]))?(?:${SPACE}(?<tail>[十百千万萬亿億]+))?(?<odd2>[余餘多])?(?:${SPACE}(?<yuan>${YUAN}))?`,
	'gu',
);
/** Everything that a person would take for money: a numeral of any form and 元, or ￥ and a numeral. */
const LOOSE_NUMERAL = '(?:[\\d０-９零〇一二两兩三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]|[几幾数數][十百千万萬亿億])';
const LOOSE_REST =
	'[\\d０-９零〇一二两兩三四五六七八九十百千万萬亿億壹贰貳叁參肆伍陆陸柒捌玖拾佰仟几幾数數余餘多.,．， \\u00a0\\u2009\\u202f]{0,40}';
const LOOSE = new RegExp(
	`[¥￥]${SPACE}[-−－]?${LOOSE_NUMERAL}${LOOSE_REST}(?:${YUAN})?|` +
		`(?:${LOOSE_NUMERAL}${LOOSE_REST}[-–—−－~～至到]|[-−－])?(?:${LOOSE_NUMERAL}|(?<=[近约約逾超上达達])[十百千])${LOOSE_REST}${YUAN}`,
	'gu',
);
const SCALE_AT_END = /[十百千万萬亿億]$/u;
/** 数十 and 几十 are no number. */
const SEVERAL = /[几幾数數]$/u;
/** 三元 and 二元 are words and names more often than a price. */
const WORD_OF_ONE = /^[零〇一二两兩三四五六七八九]元$/u;

interface Scanned {
	figures: MoneyFigure[];
	/** Figures of another currency, which are read by nobody here. */
	foreign: Found[];
}

/**
 * Every figure of money in `text`, in reading order. A figure counts as money when it ends in 元,
 * begins with ￥, or stands right after a money word with a scale and no unit (投资40万的): 万 alone
 * also counts people and land. Ranges, falls and other currencies are no figures: see `findUnread`.
 */
export const findMoney = (text: string): MoneyFigure[] => scan(text).figures;

/** Every 元 and ￥ with a numeral that no figure of `findMoney` covers, in reading order. */
export function findUnread(text: string): Found[] {
	const { figures, foreign } = scan(text);
	const read = [...figures, ...foreign];
	const marks = [...text.matchAll(/[元¥￥]/gu)];
	if (marks.every(({ index }) => read.some((r) => r.start <= index && index < r.end))) return [];
	return [...text.matchAll(LOOSE)]
		.map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
		.filter((loose) => !WORD_OF_ONE.test(loose.text) && !read.some((r) => r.start < loose.end && loose.start < r.end));
}

/**
 * Reads a text that is one figure of money and nothing else.
 * @throws {RangeError} when it holds none, or more than a figure.
 */
export function parseMoney(text: string): Money {
	const [figure, ...more] = findMoney(text.trim());
	if (!figure || more.length > 0 || figure.text !== text.trim())
		throw new RangeError(`came ${JSON.stringify(text)}; expected one figure of money such as 2,500 万元`);
	return { cny: figure.cny, qualifier: figure.qualifier };
}

function scan(text: string): Scanned {
	const found: Scanned = { figures: [], foreign: [] };
	for (const match of text.matchAll(NUMERAL)) {
		const { sign, core = '', tail = '', yuan } = match.groups as Record<string, string | undefined>;
		const isAmount = yuan ?? sign ?? SCALE_AT_END.test(core + tail);
		if (!isAmount || WORD_OF_ONE.test(match[0])) continue;
		const end = match.index + match[0].length;
		const [left, right] = [text.slice(Math.max(0, match.index - 16), match.index), text.slice(end, end + 32)];
		if (isForeign(left, right)) found.foreign.push({ text: match[0], start: match.index, end });
		else found.figures.push(...readFigure(match, left, right));
	}
	return found;
}

/** The figure that a numeral and what stands around it make; none when they make no money or no one amount. */
function readFigure(match: RegExpExecArray, left: string, right: string): MoneyFigure[] {
	const { sign, core = '', odd, tail = '', odd2, yuan } = match.groups as Record<string, string | undefined>;
	const { before, after, qualifier } = qualified(left, Boolean(odd ?? odd2), right);
	const word = left.slice(0, left.length - before.length);
	if (!yuan && !sign && !isMoneyByWord(word, right.slice(after.length))) return [];
	if (isTied(left, right) || (core.startsWith('十') && SEVERAL.test(left))) return [];
	const cny = readAmount((core + tail).replace(/ |\u00a0(?=[十百千万萬亿億])/gu, ''));
	if (cny === null || !Number.isSafeInteger(cny)) return [];
	const start = match.index - before.length;
	const text = before + match[0] + after;
	return [{ cny, qualifier, text, start, end: start + text.length }];
}
