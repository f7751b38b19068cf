/** A passage that no report would contain: what it looks like and where it stands. */
export interface Debris {
	text: string;
	line: number;
	reason: string;
}

/**
 * Signs of a text that went through the wrong character set or a converter. Latin letters as such
 * are no debris (5G, PPP); a lower-case run inside Chinese, a tone mark or a stray ? is.
 */
const SIGNS: readonly (readonly [pattern: RegExp, reason: string])[] = [
	[/\S{0,4}[\uFFFD\uE000-\uF8FF\p{Cc}]\S{0,4}/gu, 'a character that stands for a lost one'],
	[/\S{0,4}[\u0101\u0113\u012b\u014d\u016b\u01ce-\u01dc\u00e0-\u00ff]+\S{0,4}/gu, 'a letter with a tone mark'],
	[/\p{Script=Han}[a-z]+(?=\p{Script=Han})/gu, 'lower-case letters inside Chinese'],
	[/锟斤拷|烫烫烫|屯屯屯|鈥|锛|銆/gu, 'a sequence that only a wrong character set makes'],
	[/\S{0,4}?(?:[?？]{2,}|[?？](?=[^\s?？”’」』)）]))\S{0,4}|^\s*[?？]/gmu, 'a question mark that ends no sentence'],
];

const PAIRS: readonly (readonly [open: string, close: string])[] = [
	['(', ')'],
	['（', '）'],
	['“', '”'],
	['《', '》'],
];

/** Every passage of the canonical text that was neither cleaned nor corrected. */
export function findDebris(text: string): Debris[] {
	return text.split('\n').flatMap((content, index) => {
		const line = index + 1;
		const signs = SIGNS.flatMap(([pattern, reason]) =>
			[...content.matchAll(pattern)].map((match) => ({ text: match[0], line, reason })),
		);
		const brackets = PAIRS.filter(([open, close]) => !balanced(content, open, close)).map(([open, close]) => ({
			text: content,
			line,
			reason: `${open} and ${close} that do not pair`,
		}));
		return [...signs, ...brackets];
	});
}

function balanced(text: string, open: string, close: string): boolean {
	let depth = 0;
	for (const c of text) {
		if (c === open) depth++;
		else if (c === close && --depth < 0) return false;
	}
	return depth === 0;
}
