import { readDigits, scaled } from '../measure/digits';

/** Signs for the powers of ten, largest first; both scripts. */
const UNITS: readonly (readonly [signs: RegExp, size: number])[] = [
	[/[亿億]/gu, 1e8],
	[/[万萬]/gu, 1e4],
	[/千/gu, 1e3],
	[/百/gu, 1e2],
	[/十/gu, 10],
];
const UNIT = /[十百千万萬亿億]/u;
const HAN: Readonly<Record<string, number>> = {
	...{ 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const ARABIC = /^[\d０-９]/u;

/**
 * The amount that a numeral of digits, Chinese numerals and scales stands for: 1亿2000万 is
 * 120,000,000, 二百五十万 is 2,500,000. Null for what is no one number (二三百) or could be two
 * (1亿5, 1.5亿2000万): nothing is guessed.
 */
export function readAmount(text: string): number | null {
	for (const [signs, size] of UNITS) {
		const at = [...text.matchAll(signs)].at(-1)?.index;
		if (at !== undefined) return joined(text.slice(0, at), text.slice(at + 1), size);
	}
	if (ARABIC.test(text)) {
		const value = readDigits(text);
		return Number.isFinite(value) ? value : null;
	}
	return HAN[text.replace(/^[零〇]+/u, '')] ?? null;
}

function joined(before: string, after: string, size: number): number | null {
	const many = before === '' && size === 10 ? 1 : isBelow(before, size) ? readAmount(before) : null;
	if (many === null) return null;
	if (after === '') return scaled(many, size);
	const rest = readAmount(after);
	if (rest === null || rest >= size || !Number.isInteger(many)) return null;
	const isGap = !UNIT.test(after) && !/^[零〇]/u.test(after) && rest * 10 < size;
	return isGap ? null : scaled(many, size) + rest;
}

/** What multiplies a unit holds smaller units only: 1.2万亿 yes, 1亿2000万亿 no. */
function isBelow(before: string, size: number): boolean {
	if (size <= 1e3) return !UNIT.test(before);
	return !(size === 1e8 ? /[亿億]/u : /[万萬亿億]/u).test(before);
}
