import { reportEdits, type ReportEdits } from '../../core/report/edits';
import { parseReport, type Report } from '../../core/report/parse';
import { pass } from './border';
import { readJsonFile, readText, type Tell } from './file';
import { listFolder } from './folder';

/** One report: as received, what a person decided about it, and the canonical text. */
export interface ReadReport {
	year: string;
	edits: ReportEdits;
	raw: string;
	markdown: string;
	report: Report;
	/** Names of the parts that could not be read; an empty value stands in for each. */
	doubtful: ReadonlySet<string>;
}

const NAME = /^(\d{4})\.(raw\.txt|json|md)$/;
const STAND_INS: Readonly<Record<string, unknown>> = {
	title: '?',
	title_en: '?',
	publisher: '?',
	source: '?',
	source_en: '?',
	received: '1970-01-01',
	parts: [],
	corrections: [],
	boilerplate: [],
	leads: [],
	unaccounted: [],
};

/** Reads every report of the town, oldest first. */
export function readReports(folder: string, tell: Tell): ReadReport[] {
	const names = listFolder(folder, 'reports', tell);
	if (!names) return [];
	const years = new Set<string>();
	for (const name of names) {
		const year = NAME.exec(name)?.[1];
		if (year) years.add(year);
		else
			tell({
				level: 'error',
				file: `reports/${name}`,
				place: 'file',
				came: 'an unexpected file',
				expected: '<year>.raw.txt, <year>.json or <year>.md',
			});
	}
	if (years.size === 0)
		tell({
			level: 'error',
			file: 'reports',
			place: 'folder',
			came: 'no report',
			expected: '<year>.raw.txt and what belongs to it',
		});
	return [...years].sort().map((year) => readReport(folder, year, tell));
}

/** Reads what belongs to one year, whichever of its three files are there. */
export function readReport(folder: string, year: string, tell: Tell): ReadReport {
	const file = `reports/${year}.json`;
	const value = readJsonFile(folder, file, tell);
	const edits = pass(reportEdits, value ?? STAND_INS, { file, place: 'edits', tell }, STAND_INS);
	const raw = readText(folder, `reports/${year}.raw.txt`, tell);
	const markdown = readText(folder, `reports/${year}.md`, tell);
	const doubtful = new Set(edits?.doubtful);
	if (value === undefined || !edits) doubtful.add('edits');
	if (raw === null) doubtful.add('raw');
	if (markdown === null) doubtful.add('markdown');
	const decided = edits?.value ?? (STAND_INS as unknown as ReportEdits);
	return {
		year,
		edits: decided,
		raw: raw ?? '',
		markdown: markdown ?? '',
		report: parseReport(markdown ?? '', year, decided.parts),
		doubtful,
	};
}
