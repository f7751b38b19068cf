/** A piece of what a map says of its makers: words, or words that lead somewhere. */
export interface Credit {
	text: string;
	href: string | null;
}

/**
 * Reads what a source says of its makers, which is HTML from anywhere: words and links to the web are
 * kept, everything else is left out.
 */
export function readCredits(html: string): Credit[] {
	// A parsed document runs no scripts and loads nothing.
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	return creditsOf(body).filter(({ text }) => text !== '');
}

/** Elements whose words are not for readers. */
const SILENT = 'script, style, template, noscript';

function creditsOf(node: Node): Credit[] {
	if (node instanceof Element && node.matches(SILENT)) return [];
	if (node instanceof HTMLAnchorElement && isWeb(node.href))
		return [{ text: (node.textContent ?? '').trim(), href: node.href }];
	if (node.nodeType === Node.TEXT_NODE) return [{ text: (node.textContent ?? '').replace(/\s+/g, ' '), href: null }];
	return [...node.childNodes].flatMap(creditsOf);
}

const isWeb = (href: string): boolean => /^https?:\/\//i.test(href);
