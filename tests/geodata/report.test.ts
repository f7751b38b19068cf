import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanReport } from '../../src/lib/core/report/clean';
import type { ReportEdits } from '../../src/lib/core/report/edits';
import { checkCommand } from '../../src/lib/server/check/command';
import { toSimplified, toTraditional } from '../../src/lib/server/chinese';

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

test('in traditional Chinese the report keeps the forms that it was received with', () => {
	const { traditional } = JSON.parse(readFileSync('geodata/town.json', 'utf8')) as {
		traditional: Record<string, string>;
	};
	const text = toTraditional(traditional)(read('md'));
	expect(text).not.toMatch(/[註週汙佔]|批覆|公裡|佈局/u);
	for (const form of ['更加注重', '周轉房', '污水', '批復', '占地', '1.1公里', '2000餘萬元', '徵地'])
		expect(text).toContain(form);
});
