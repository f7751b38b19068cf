import { posix } from 'node:path';

/** Reads a file of the site by its path from the root; `undefined` where there is none. */
export type ReadSite = (path: string) => Buffer | undefined;

const STATIC_IMPORT = /(?:\}|[\w$])\s*from\s*["']([^"']+)["']|\bimport\s*["']([^"']+)["']/g;
const INLINE_IMPORT = /\bimport\s*\(\s*["'`]([^"'`]+)["'`]\s*\)/g;

/** Scripts that a page asks for by itself: script tags, module preloads, imports in its inline scripts. */
export function pageScripts(html: string): string[] {
	const found: string[] = [];
	for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
		const preload = /\brel=["']?(?:modulepreload\b|preload\b(?=[^>]*\bas=["']?script))/.test(tag);
		const address = /\b(?:src|href)=["']?([^"'\s>]+)/.exec(tag)?.[1];
		if (address && (preload || tag.startsWith('<script'))) found.push(address);
	}
	for (const [, body] of html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
		found.push(...specifiers(body ?? '', INLINE_IMPORT), ...specifiers(body ?? '', STATIC_IMPORT));
	}
	return [...new Set(found)];
}

/** What a module imports before its first line: not `import()`. */
export function staticImports(code: string): string[] {
	return [...new Set(specifiers(code, STATIC_IMPORT))];
}

/** All scripts that stand before a page is ready, by path: its own and, step by step, what they import. */
export function scriptGraph(page: string, read: ReadSite): Map<string, Buffer> {
	const graph = new Map<string, Buffer>();
	const html = read(page)?.toString('utf8') ?? '';
	const waiting = pageScripts(html).map((address) => resolve(page, address));
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		const code = graph.has(path) ? undefined : read(path);
		if (!code) continue;
		graph.set(path, code);
		const from = path;
		waiting.push(...staticImports(code.toString('utf8')).map((address) => resolve(from, address)));
	}
	return graph;
}

function specifiers(code: string, pattern: RegExp): string[] {
	return [...code.matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? []);
}

function resolve(from: string, address: string): string {
	const path = address.replace(/[?#].*$/, '');
	return path.startsWith('/') ? posix.normalize(path) : posix.join(posix.dirname(from), path);
}
