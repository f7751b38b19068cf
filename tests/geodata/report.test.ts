import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanReport } from '../../src/lib/core/report/clean';
import type { ReportEdits } from '../../src/lib/core/report/edits';
import { checkCommand } from '../../src/lib/server/check/command';
import { toSimplified } from '../../src/lib/server/chinese';

const read = (name: string) => readFileSync(`geodata/reports/2022.${name}`, 'utf8');

test('the report as received becomes the canonical text, letter for letter', () => {
	const { markdown, problems } = cleanReport(read('raw.txt'), JSON.parse(read('json')) as ReportEdits, toSimplified);
	expect(problems).toEqual([]);
	expect(markdown).toBe(read('md'));
});

test('the town has no findings and accounts for all of its money', () => {
	const out: string[] = [];
	const err: string[] = [];
	const code = checkCommand({
		folder: 'geodata',
		out: (line) => void out.push(line),
		err: (line) => void err.push(line),
	});
	expect({ code, err }).toEqual({ code: 0, err: [] });
	expect(out[0]).toBe('2022: 31 of 31 figures of money accounted for');
});
