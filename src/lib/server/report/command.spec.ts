import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanCommand } from './command';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'clean-'));
	cpSync('tests/geodata/base', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function clean() {
	const err: string[] = [];
	const out: string[] = [];
	const code = cleanCommand({ folder, out: (line) => void out.push(line), err: (line) => void err.push(line) });
	return { code, out, err };
}

test('writes the canonical text, whatever stood there', () => {
	const good = readFileSync(join(folder, 'reports/2022.md'), 'utf8');
	rmSync(join(folder, 'reports/2022.md'));
	expect(clean()).toEqual({ code: 0, out: ['reports/2022.md written'], err: [] });
	expect(readFileSync(join(folder, 'reports/2022.md'), 'utf8')).toBe(good);
});

test('writes nothing while something is left to settle', () => {
	const before = readFileSync(join(folder, 'reports/2022.md'), 'utf8');
	writeFileSync(join(folder, 'reports/2022.raw.txt'), '工作?其他。\n');
	const { code, out, err } = clean();
	expect({ code, out }).toEqual({ code: 1, out: [] });
	expect(err.join('\n')).toContain('a question mark that ends no sentence');
	expect(readFileSync(join(folder, 'reports/2022.md'), 'utf8')).toBe(before);
	expect(readdirSync(join(folder, 'reports')).sort()).toEqual(['2022.json', '2022.md', '2022.raw.txt']);
});

test('a broken file of edits is told and nothing is written', () => {
	writeFileSync(join(folder, 'reports/2022.json'), '{');
	const { code, err } = clean();
	expect(code).toBe(1);
	expect(err).toEqual([
		'error reports/2022.json · line 1 column 2: came the end of the file; expected a key in double quotes',
	]);
});
