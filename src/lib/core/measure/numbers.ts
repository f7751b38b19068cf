import type { Qualifier } from '../money/money';
import { DIGITS, readDigits, scaled } from './digits';

/** A number found in running text, with the sign of its qualifier and what follows it. */
export interface FoundNumber {
	value: number;
	qualifier: Qualifier;
	/** Whether it is a share: `61.6%`. */
	percent: boolean;
	start: number;
	end: number;
}

const SCALE: Readonly<Record<string, number>> = { '': 1, 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };

const NUMBER = new RegExp(
	`(?<before>近|约|超|逾|不足)?[ \\u00a0]?(?<digits>${DIGITS})[ \\u00a0]?(?<odd>余|多)?(?<scale>百万|千万|百|千|万|亿)?(?<odd2>余|多)?(?<percent>[%％])?(?:[^\\d０-９。；;，,、]{0,2}?(?<after>以上|左右))?`,
	'gu',
);

/** Every number in `text`, in reading order: 10余人 is over 10, 23个 is 23, 2万 is 20,000. */
export function findNumbers(text: string): FoundNumber[] {
	return [...text.matchAll(NUMBER)].map((match) => {
		const { before, digits, odd, odd2, scale, percent, after } = match.groups as Record<string, string | undefined>;
		return {
			value: scaled(readDigits(digits!), SCALE[scale ?? '']!),
			qualifier: qualifierOf(before, odd ?? odd2, after),
			percent: percent !== undefined,
			start: match.index,
			end: match.index + match[0].length,
		};
	});
}

function qualifierOf(before = '', odd = '', after = ''): Qualifier {
	if (odd || after === '以上' || before === '超' || before === '逾') return 'over';
	if (before === '不足') return 'under';
	return before || after ? 'about' : 'exact';
}
