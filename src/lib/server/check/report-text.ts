import type { Finding } from '../../core/finding';
import { cleanReport } from '../../core/report/clean';
import { findDebris } from '../../core/report/debris';
import { toSimplified } from '../chinese';
import type { ReadReport } from '../read/reports';
import { error, type Rule } from './rule';

/** The canonical text is what cleaning makes of the report as received, and nothing else. */
export const reportText: Rule = ({ reports }) => reports.flatMap((report) => checkReport(report));

/** Findings of one report; see `cleanReport`. */
export function checkReport(report: ReadReport, simplify: (text: string) => string = toSimplified): Finding[] {
	const { year, edits, raw, markdown, doubtful } = report;
	const file = `reports/${year}.md`;
	const isEdited = ['edits', 'corrections', 'boilerplate', 'leads'].every((key) => !doubtful.has(key));
	if (doubtful.has('raw') || !isEdited) {
		return findDebris(markdown).map(({ text, line, reason }) =>
			error(file, `line ${line}`, text, `clean text (${reason})`),
		);
	}
	const cleaned = cleanReport(raw, edits, simplify);
	const problems = cleaned.problems.map(({ place, came, expected }) =>
		error(place.startsWith('line') ? file : `reports/${year}.json`, place, came, expected),
	);
	return [
		...problems,
		...(doubtful.has('markdown') ? [] : [...checkSame(file, markdown, cleaned.markdown), ...checkParts(report)]),
	];
}

function checkSame(file: string, came: string, expected: string): Finding[] {
	const [has, should] = [came.replace(/\r\n/g, '\n').split('\n'), expected.split('\n')];
	const index = should.findIndex((line, i) => line !== has[i]);
	const first = index === -1 ? should.length : index;
	if (first === should.length && has.length === should.length) return [];
	const stands = should[first] === undefined ? 'the end of the file' : from(should[first], has[first]);
	return [
		error(
			file,
			`line ${first + 1}`,
			from(has[first], should[first]),
			`what cleaning makes of the report as received: ${stands}`,
		),
	];
}

/** A line from a little before the place where it differs from another. */
function from(line: string | undefined, other = ''): string {
	if (line === undefined) return 'the end of the file';
	let at = 0;
	while (at < line.length && line[at] === other[at]) at++;
	const start = Math.max(0, at - 10);
	return `${start > 0 ? '…' : ''}${line.slice(start, start + 40)}${line.length > start + 40 ? '…' : ''}`;
}

/** Whether a part looks back or ahead decides what its sentences mean, so each part says so. */
function checkParts({ year, edits, report, doubtful }: ReadReport): Finding[] {
	if (doubtful.has('parts') || edits.parts.length === report.parts.length) return [];
	return [
		error(
			`reports/${year}.json`,
			'edits parts',
			`${edits.parts.length} entries`,
			`${report.parts.length}, one for each part of the report`,
		),
	];
}
