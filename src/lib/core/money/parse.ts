/** How a figure is meant: 近 and 约 are `about`, 余 and 以上 `over`, 不足 `under`. */
export type Qualifier = 'exact' | 'about' | 'over' | 'under';

/** An amount of money in whole yuan. */
export interface Money {
	cny: number;
	qualifier: Qualifier;
}

/** A figure found in running text; `start` and `end` are UTF-16 offsets into that text. */
export interface MoneyFigure extends Money {
	text: string;
	start: number;
	end: number;
}

const SCALE: Readonly<Record<string, number>> = { '': 1, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };
const BEFORE: readonly (readonly [string, Qualifier])[] = [
	['近', 'about'],
	['约', 'about'],
	['超', 'over'],
	['逾', 'over'],
	['不足', 'under'],
];

/**
 * A figure counts as money when it ends in 元, or when a money word stands right before it
 * (投资40万的) and no unit after it; 万 alone also counts people and land, and those are not money.
 */
const FIGURE = new RegExp(
	[
		'(?<word>投资|资金|补助|补贴|收入|拨款|贷款|预算|耗资)?',
		'(?:(?<before>将近|接近|(?<![附最])近|大约|约|超过|超|逾|不足)[ \\u00a0]?)?',
		'(?<![\\d.,０-９．，])(?<number>[\\d０-９]+(?:[,，][\\d０-９]{3})*(?:[.．][\\d０-９]+)?)[ \\u00a0]?',
		'(?<odd>余|多)?(?<scale>百万|千万|千|万|亿)?(?<odd2>余|多)?(?:(?<yuan>元)|(?!元|[ \\u00a0]?[亩吨人户株头只个家件套台辆次平立公米里千瓦]))',
		'(?<after>以上|左右)?',
	].join(''),
	'gu',
);

/** Every figure of money in `text`, in reading order. Full- and half-width digits are read alike. */
export function findMoney(text: string): MoneyFigure[] {
	const found: MoneyFigure[] = [];
	for (const match of text.matchAll(FIGURE)) {
		const { word, before, number, scale, yuan, after } = match.groups as Record<string, string | undefined>;
		if (number === undefined || (!yuan && !(word && scale))) continue;
		const start = match.index + (word?.length ?? 0);
		const end = match.index + match[0].length;
		found.push({
			cny: Math.round(Number(halfWidth(number).replaceAll(',', '')) * SCALE[scale ?? '']!),
			qualifier: qualifierOf(before, match.groups?.odd ?? match.groups?.odd2, after),
			text: text.slice(start, end),
			start,
			end,
		});
	}
	return found;
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

function qualifierOf(before = '', odd = '', after = ''): Qualifier {
	if (odd || after === '以上') return 'over';
	if (after === '左右') return 'about';
	return BEFORE.find(([sign]) => before.includes(sign))?.[1] ?? 'exact';
}

function halfWidth(digits: string): string {
	return digits.replace(/[０-９．，]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}
