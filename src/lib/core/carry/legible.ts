/**
 * Text as every format can hold it: control characters that XML forbids and C programs stop at become their visible
 * signs (NUL: ␀), halves of surrogate pairs and what is no character at all the replacement character. Line breaks and
 * tabs stay.
 * https://www.w3.org/TR/xml/#charsets
 */
export function legible(text: string): string {
	return UNFIT.test(text)
		? text
				.replace(CONTROLS, (control) => String.fromCharCode(PICTURES + control.charCodeAt(0)))
				.replace(BROKEN, '\uFFFD')
		: text;
}

/** U+2400, from where on Unicode has pictures of the control characters. */
const PICTURES = 0x2400;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;
const BROKEN = /[\p{Surrogate}\uFFFE\uFFFF]/gu;
const UNFIT = new RegExp(`${CONTROLS.source}|${BROKEN.source}`, 'u');

/** A value of JSON with all its text made legible; for `JSON.stringify`. */
export const legibly = (_key: string, value: unknown): unknown => (typeof value === 'string' ? legible(value) : value);
