import type { BaseIssue } from 'valibot';

/** What a schema asks for, in words that a person who edits JSON by hand knows. */
const KINDS: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	boolean: 'true or false',
	array: 'a list',
	record: 'an object',
	strict_object: 'an object',
	strict_tuple: 'a list of as many numbers as it should have',
	finite: 'a finite number',
	safe_integer: 'a whole number',
	iso_date: 'a day such as 2022-06-24',
	non_empty: 'text that is not empty',
};
const LIMITS: Readonly<Record<string, string>> = {
	gt_value: 'a number above',
	min_value: 'a number of at least',
	max_value: 'a number of at most',
	max_length: 'a length of at most',
	min_length: 'a length of at least',
};

/** What stands at the place of an issue and what should stand there. */
export function wordsOf(issue: BaseIssue<unknown>): { came: unknown; expected: string } {
	const key = String(issue.path?.at(-1)?.key ?? '');
	if (issue.kind === 'schema' && issue.expected === 'never')
		return { came: `the unknown key ${key}`, expected: 'only the keys of the data model' };
	const isMissing = issue.received === 'undefined';
	if (key === 'name_en' && (isMissing || issue.type === 'non_empty'))
		return { came: shown(issue.input), expected: 'an English name' };
	if (isMissing) return { came: 'nothing', expected: /^\d+$/.test(key) ? 'one more entry' : `a value for ${key}` };
	return { came: shown(issue.input), expected: expectedBy(issue) };
}

/** The value, or words for what would be invisible in a line. */
export function shown(value: unknown): unknown {
	if (value === undefined) return 'nothing';
	return typeof value === 'string' && value.trim() === '' ? 'an empty text' : value;
}

function expectedBy(issue: BaseIssue<unknown>): string {
	const limit = LIMITS[issue.type];
	if (limit) return `${limit} ${String(issue.requirement)}`;
	if (issue.type === 'regex' && !issue.message.startsWith('expected '))
		return `text that matches ${String(issue.requirement)}`;
	if (issue.type === 'regex') return issue.message.replace(/^expected /, '');
	if (issue.type === 'picklist' || issue.type === 'literal')
		return `one of ${(issue.expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ')}`;
	return KINDS[issue.type] ?? issue.expected ?? 'another value';
}
