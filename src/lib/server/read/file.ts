import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../core/finding';
import { decode } from './bytes';
import { readJson } from './json';
import { lineAndColumn, lineStarts } from './json-tokens';

/** Larger files are refused before they are opened. */
export const LARGEST_FILE = 50_000_000;

/** A place to leave findings in; everything that is read reports here. */
export type Tell = (finding: Finding) => void;

/** Why the system would not give a file, in words. */
const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'no such file',
	ENOTDIR: 'no such file',
	EACCES: 'a file that this user may not read',
	EPERM: 'a file that this user may not read',
	ELOOP: 'a link that leads to itself',
	ENAMETOOLONG: 'a name that is too long',
};

/** Text of one file of a town's folder, or null and a finding. */
export function readText(folder: string, file: string, tell: Tell): string | null {
	const error = (came: string, expected: string) => {
		tell({ level: 'error', file, place: 'file', came, expected });
		return null;
	};
	try {
		const path = join(folder, file);
		const stat = statSync(path);
		if (stat.isDirectory()) return error('a folder', 'a file');
		if (!stat.isFile()) return error('no regular file', 'a file');
		if (stat.size > LARGEST_FILE)
			return error(`${stat.size} bytes`, `at most 50 MB (${LARGEST_FILE} bytes); the file was not read`);
		const decoded = decode(readFileSync(path));
		if ('came' in decoded) return error(decoded.came, decoded.expected);
		if (decoded.marked)
			tell({ level: 'note', file, place: 'line 1', came: 'a byte order mark', expected: 'none; it was skipped' });
		return decoded.text;
	} catch (cause) {
		return error(reasonOf(cause), 'a file');
	}
}

/** Value of a JSON file, or `undefined` and findings with line and column. */
export function readJsonFile(folder: string, file: string, tell: Tell): unknown {
	const text = readText(folder, file, tell);
	if (text === null) return undefined;
	if (text.trim() === '') {
		tell({ level: 'error', file, place: 'file', came: 'an empty file', expected: 'JSON' });
		return undefined;
	}
	const { value, problems } = readJson(text);
	const starts = problems.length > 0 ? lineStarts(text) : [];
	for (const { at, path, came, expected } of problems) {
		const { line, column } = lineAndColumn(starts, at);
		const place = [nameIn(value, path), `line ${line} column ${column}`].filter(Boolean).join(' ');
		tell({ level: 'error', file, place, came, expected });
	}
	return value;
}

/** Why the system refused, in words; its own code where there are none. */
export function reasonOf(cause: unknown): string {
	const code = (cause as NodeJS.ErrnoException | null)?.code ?? String(cause);
	return REASONS[code] ?? `an error of the file system (${code})`;
}

/** Id of the feature, or of the entry of a list, that a path leads into. */
function nameIn(value: unknown, path: readonly (string | number)[]): string {
	let inner = value;
	for (const step of path) {
		const { id } = (inner ?? {}) as { id?: unknown };
		if (typeof id === 'string' && typeof inner === 'object') return id;
		inner = (inner as Record<string | number, unknown> | null | undefined)?.[step];
	}
	return '';
}
