/**
 * Arabic digits of a number, full- or half-width: grouped by thousands or not at all, never a piece
 * of a longer run. `2022,500` is two numbers or a slip, so only `2022` is read.
 */
export const DIGITS = [
	'(?<![\\d０-９][.,．，\\u00a0\\u2009\\u202f]?)',
	'(?:[\\d０-９]{1,3}(?:[,，\\u00a0\\u2009\\u202f][\\d０-９]{3})+|[\\d０-９]+)(?![\\d０-９])',
	'(?:[.．][\\d０-９]+)?',
].join('');

/** The number that a run of digits stands for: `１,１００` is 1100. */
export function readDigits(digits: string): number {
	const half = digits.replace(/[０-９．，]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
	return Number(half.replace(/[,\u00a0\u2009\u202f]/gu, ''));
}

/** 79.46 times 10^8 is 7,946,000,000, not 7,945,999,999.999999. */
export function scaled(value: number, scale: number): number {
	return scale === 1 ? value : Number((value * scale).toPrecision(15));
}
