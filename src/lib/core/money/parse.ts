import { DIGITS } from '../measure/digits';
import { readAmount } from './amount';
import { isForeign, isMoneyByWord, isTied, qualified } from './surroundings';

/** How a figure is meant: 近 and 约 are `about`, 余 and 以上 `over`, 不足 `under`. */
export type Qualifier = 'exact' | 'about' | 'over' | 'under';

/** An amount of money in whole yuan. */
export interface Money {
	cny: number;
	qualifier: Qualifier;
}

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
	`(?<sign>[¥￥]${SPACE})?(?<core>(?:${DIGITS}|${HAN}+)(?:${SPACE}[十百千万萬亿億]+(?:${DIGITS}|${HAN}+)?)*)` +
		`(?:${SPACE}(?<odd>[余餘多]))?(?:${SPACE}(?<tail>[十百千万萬亿億]+))?(?<odd2>[余餘多])?(?:${SPACE}(?<yuan>${YUAN}))?`,
	'gu',
);
/** Everything that a person would take for money: a numeral of any form and 元, or ￥ and a numeral. */
const LOOSE_NUMERAL = '(?:[\\d０-９零〇一二两兩三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]|[几幾数數][十百千万萬亿億])';
const LOOSE_REST = '[\\d０-９零〇一二两兩三四五六七八九十百千万萬亿億壹贰貳叁參肆伍陆陸柒捌玖拾佰仟几幾数數余餘多.,．， \\u00a0\\u2009\\u202f]*';
const LOOSE = new RegExp(
	`[¥￥]${SPACE}[-−－]?${LOOSE_NUMERAL}${LOOSE_REST}(?:${YUAN})?|` +
		`[-−－]?(?:${LOOSE_NUMERAL}|(?<=[近约約逾超上达達])[十百千])${LOOSE_REST}${YUAN}`,
	'gu',
);
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
		const { sign, core = '', odd, tail = '', odd2, yuan } = match.groups as Record<string, string | undefined>;
		const end = match.index + match[0].length;
		const [left, right] = [text.slice(Math.max(0, match.index - 16), match.index), text.slice(end, end + 32)];
		if (isForeign(left, right)) found.foreign.push({ text: match[0], start: match.index, end });
		else if (!isTied(left, right)) {
			const { before, after, qualifier } = qualified(left, Boolean(odd ?? odd2), right);
			const word = left.slice(0, left.length - before.length);
			const hasScale = /[十百千万萬亿億]$/u.test(core + tail);
			if (!yuan && !sign && !(hasScale && isMoneyByWord(word, right.slice(after.length)))) continue;
			const cny = readAmount((core + tail).replace(/[ ]|\u00a0(?=[十百千万萬亿億])/gu, ''));
			if (cny === null || !Number.isSafeInteger(cny)) continue;
			const [from, to] = [match.index - before.length, end + after.length];
			found.figures.push({ cny, qualifier, text: text.slice(from, to), start: from, end: to });
		}
	}
	return found;
}
