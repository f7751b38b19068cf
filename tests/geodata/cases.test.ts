import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCommand } from '../../src/lib/server/check/command';
import { plantCase } from './plant';

const base = join(import.meta.dirname, 'base');
const cases = join(import.meta.dirname, 'cases');
const changed = join(import.meta.dirname, 'cases-changed');
let scratch: string;

beforeAll(() => {
	scratch = mkdtempSync(join(tmpdir(), 'town-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs the check on a town; the lines of both outputs and the exit code. */
function check(folder: string): { code: number; out: string[]; err: string[] } {
	const out: string[] = [];
	const err: string[] = [];
	const code = checkCommand({ folder, out: (line) => void out.push(line), err: (line) => void err.push(line) });
	return { code, out, err };
}

test('the base town is good, so that every finding below comes from its case', () => {
	expect(check(base)).toEqual({
		code: 0,
		out: [
			'2022: 7 of 7 figures of money accounted for',
			'9 features (6 projects, 3 places), 2 of context, 2 indicators, 10 mentions, 1 presentation with changes',
		],
		err: [],
	});
});

test('a town that does not say where it is published is told so, and is no worse for it', () => {
	const folder = join(scratch, 'unpublished');
	cpSync(base, folder, { recursive: true });
	const { site, ...town } = JSON.parse(readFileSync(join(base, 'town.json'), 'utf8')) as { site: string };
	expect(site).not.toBe('');
	writeFileSync(join(folder, 'town.json'), JSON.stringify(town));
	const { code, out, err } = check(folder);
	expect({ code, err }).toEqual({ code: 0, err: [] });
	expect(out.filter((line) => line.startsWith('warning town.json · town site'))).toHaveLength(1);
});

describe('each planted fault is found, and nothing else', () => {
	for (const name of readdirSync(cases).sort()) {
		test(name, () => {
			const folder = join(scratch, name);
			const { fault } = plantCase(base, join(cases, name), folder);
			const { code, err } = check(folder);
			const findings = err.filter((line) => !line.startsWith(`${folder}: `));
			const text = findings.map((line) => `${line}\n`).join('');
			const expectedFile = join(cases, name, 'expected.txt');
			const expected = existsSync(expectedFile) ? readFileSync(expectedFile, 'utf8') : '(expected.txt is missing)';
			rmSync(join(changed, name), { recursive: true, force: true });
			if (text !== expected) {
				mkdirSync(join(changed, name), { recursive: true });
				writeFileSync(join(changed, name, 'expected.txt'), text);
			}
			expect(text, fault).toBe(expected);
			expect(text).not.toBe('');
			expect(code).toBe(/^error/m.test(text) ? 1 : 0);
		});
	}
});
