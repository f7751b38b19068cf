import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCommand } from '../../src/lib/server/check/command';

const base = join(import.meta.dirname, 'base');
const FILES = [
	'town.json',
	'indicators.json',
	'published-ids.json',
	'removed.json',
	'reports/2022.json',
	'layers/roads.geojson',
	'layers/context.geojson',
	'presentations/2022.json',
];
const VALUES: readonly unknown[] = [null, -1e300, '', [], [null], { a: 1 }];
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'hostile-'));
	cpSync(base, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The lines that the check prints; it never throws, and every line is one finding. */
function check(target = folder): string[] {
	const err: string[] = [];
	const code = checkCommand({ folder: target, out: () => undefined, err: (line) => void err.push(line) });
	expect(code).toBe(err.some((line) => line.startsWith('error ')) ? 1 : 0);
	return err;
}

/** Every copy of `value` with one of its parts replaced. */
function* replaced(value: unknown, replacement: unknown): Generator<unknown> {
	yield replacement;
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value))
		for (const other of replaced(inner, replacement))
			yield Array.isArray(value)
				? value.map((old: unknown, i) => (i === Number(key) ? other : old))
				: { ...value, [key]: other };
}

describe.each(FILES)('%s with any part replaced by something else', (file) => {
	test.each(VALUES.map((value) => [value]))('%j', (value) => {
		const text = readFileSync(join(base, file), 'utf8');
		for (const hostile of replaced(JSON.parse(text), value)) {
			writeFileSync(join(folder, file), JSON.stringify(hostile));
			for (const line of check()) expect(line).not.toMatch(/\n|undefined|\[object|at .+:\d+:\d+/);
		}
		writeFileSync(join(folder, file), text);
		expect(check()).toEqual([]);
	});
});

test('a folder that is not there, and a file in its place', () => {
	expect(check(join(folder, 'nowhere'))[0]).toContain('came no such folder');
	expect(check(join(folder, 'town.json'))[0]).toContain('came a file');
});
