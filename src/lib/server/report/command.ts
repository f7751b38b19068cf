import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFinding, quoted, type Finding } from '../../core/finding';
import { cleanReport } from '../../core/report/clean';
import { townFolder, type CheckOptions } from '../check/command';
import { toSimplified } from '../chinese';
import { isMain } from '../main';
import { isFolder, listFolder } from '../read/folder';
import { readReport } from '../read/reports';

/** What the command needs from outside; each has its real default. */
export interface CleanOptions extends CheckOptions {
	write?: (path: string, text: string) => void;
}

/**
 * Writes `reports/<year>.md` for every report as received. A report with something left to settle
 * is not written; returns the exit code.
 */
export function cleanCommand({
	folder = townFolder(),
	out = (line) => console.log(line),
	err = (line) => console.error(line),
	write = writeWhole,
}: CleanOptions = {}): number {
	const findings: Finding[] = [];
	const tell = (finding: Finding) => void findings.push(finding);
	const names = (isFolder(folder, tell) && listFolder(folder, 'reports', tell)) || [];
	const years = names.flatMap((name) => /^(\d{4})\.raw\.txt$/.exec(name)?.[1] ?? []);
	for (const year of years) {
		const file = `reports/${year}.md`;
		const before = findings.length;
		const isOther = (finding: Finding) => finding.level === 'error' && finding.file !== file;
		const { raw, edits } = readReport(folder, year, (finding) => isOther(finding) && tell(finding));
		if (findings.length > before) continue;
		const { markdown, problems } = cleanReport(raw, edits, toSimplified);
		for (const { place, came, expected } of problems)
			tell({ level: 'error', file: `reports/${year}.raw.txt`, place, came: quoted(came), expected });
		if (problems.length > 0) continue;
		try {
			write(join(folder, file), markdown);
			out(`${file} written`);
		} catch (cause) {
			tell({
				level: 'error',
				file,
				place: 'file',
				came: quoted(String(cause)),
				expected: 'a file that can be written',
			});
		}
	}
	for (const finding of findings) err(formatFinding(finding));
	return findings.length > 0 ? 1 : 0;
}

/** Writes beside the file and moves it there, so that no reader meets half of it. */
function writeWhole(path: string, text: string): void {
	writeFileSync(`${path}.part`, text);
	renameSync(`${path}.part`, path);
}

if (isMain(import.meta.url)) {
	const [folder] = process.argv.slice(2);
	process.exitCode = cleanCommand(folder ? { folder } : {});
}
