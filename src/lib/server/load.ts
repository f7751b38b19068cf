import type { ContextFeature, SourceFeature } from '../core/atlas/feature';
import { DATASETS, type Dataset } from '../core/datasets';
import { formatFinding, type Finding } from '../core/finding';
import type { Indicator } from '../core/indicator/schema';
import type { Town } from '../core/town/schema';
import { checkTown } from './check/check';
import { townFolder } from './check/command';
import type { ReadReport } from './read/reports';
import { contextOf, readTown } from './read/town';

/** A town whose data was checked and is good. */
export interface TownData {
	town: Town;
	reports: Omit<ReadReport, 'doubtful'>[];
	datasets: Record<Dataset, SourceFeature[]>;
	context: ContextFeature[];
	indicators: Indicator[];
	/** What was repaired or left open. */
	notes: Finding[];
}

/**
 * Reads and checks a town's folder for the pages.
 * @throws {Error} with one line a finding when the data has errors, so that no page is made of it.
 */
export function loadTown(folder: string = townFolder()): TownData {
	const read = readTown(folder);
	const { findings } = checkTown(read);
	const errors = findings.filter(({ level }) => level === 'error');
	if (errors.length > 0 || !read.town)
		throw new Error(`${folder} has errors:\n${errors.map(formatFinding).join('\n')}`);
	return {
		town: read.town,
		reports: read.reports.map(({ year, edits, raw, markdown, report }) => ({ year, edits, raw, markdown, report })),
		datasets: Object.fromEntries(
			DATASETS.map((name) => [
				name,
				read.datasets[name].map(({ id, dataset, properties, geometry }) => ({ id, dataset, properties, geometry })),
			]),
		) as TownData['datasets'],
		context: contextOf(read),
		indicators: read.indicators,
		notes: findings,
	};
}
