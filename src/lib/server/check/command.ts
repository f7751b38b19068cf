import { formatFinding } from '../../core/finding';
import { isMain } from '../main';
import { featuresOf, readTown } from '../read/town';
import { accountsOf } from './accounts';
import { findingsOf } from './check';
import { citedMentions } from './cited';

/** Where a town's data lies unless something else is said. */
export const townFolder = (): string => process.env.GEODATA || 'geodata';

/** What the command needs from outside; each has its real default. */
export interface CheckOptions {
	folder?: string;
	out?: (line: string) => void;
	err?: (line: string) => void;
}

/** Checks a town's folder, prints what it found and returns the exit code: 1 on any error. */
export function checkCommand({
	folder = townFolder(),
	out = (line) => console.log(line),
	err = (line) => console.error(line),
}: CheckOptions = {}): number {
	const town = readTown(folder);
	const cited = citedMentions(town);
	const findings = findingsOf(town, cited);
	for (const finding of findings) err(formatFinding(finding));
	const errors = findings.filter(({ level }) => level === 'error').length;
	if (errors > 0) {
		err(`${folder}: ${errors} error${errors === 1 ? '' : 's'}`);
		return 1;
	}
	for (const report of town.reports) {
		const accounts = accountsOf(report, cited);
		const accounted = accounts.filter((account) => account.accounted).length;
		out(`${report.year}: ${accounted} of ${accounts.length} figures of money accounted for`);
	}
	// No fault: a town that is not published yet has no address.
	if (!town.town?.site && !process.env.SITE)
		out(
			'warning town.json · town site: came nothing; oEmbed, cards and shared links name no full address until it is said',
		);
	const features = featuresOf(town);
	const told = town.presentations.length;
	const projects = features.filter(({ properties }) => properties.kind === 'project').length;
	out(
		`${features.length} features (${projects} projects, ${features.length - projects} places), ` +
			`${town.context.length} of context, ${town.indicators.length} indicators, ${cited.length} mentions, ` +
			`${told} presentation${told === 1 ? '' : 's'} with changes`,
	);
	return 0;
}

if (isMain(import.meta.url)) {
	const [folder] = process.argv.slice(2);
	process.exitCode = checkCommand(folder ? { folder } : {});
}
