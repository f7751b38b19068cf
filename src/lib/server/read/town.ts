import type { ContextFeature, SourceFeature } from '../../core/atlas/feature';
import { CONTEXT, DATASETS, type Dataset } from '../../core/datasets';
import { contextProperties, featureProperties, type ContextProperties } from '../../core/feature/schema';
import { quoted, type Finding } from '../../core/finding';
import { indicator, type Indicator } from '../../core/indicator/schema';
import { PUBLISHED_FILE, publishedIds } from '../../core/town/published';
import { REMOVED_FILE, type RemovedFeature } from '../../core/town/removed';
import { town, type Town } from '../../core/town/schema';
import { BASE_FOLDER, readArchives, type Archive } from './archives';
import { pass, type Passed } from './border';
import { readCollection, type ReadFeature } from './collection';
import { readJsonFile, type Tell } from './file';
import { isFolder, listFolder } from './folder';
import { PRESENTATIONS_FOLDER, readPresentations, type ReadPresentation } from './presentations';
import { readRemoved } from './removed';
import { readReports, type ReadReport } from './reports';

/** A feature of one of the datasets as far as it could be read. */
export type TownFeature = SourceFeature & Pick<ReadFeature<unknown>, 'file' | 'doubtful'>;
/** A feature of the context; its geometry is null only beside a finding. */
export type TownContext = ReadFeature<ContextProperties>;

/** Everything in a town's folder, and every problem met while reading it. */
export interface ReadTown {
	town: Town | null;
	reports: ReadReport[];
	datasets: Record<Dataset, TownFeature[]>;
	context: TownContext[];
	indicators: Indicator[];
	/** Ids under which features were ever published. */
	published: string[];
	/** Features that the town has taken out. */
	removed: RemovedFeature[];
	/** Archives of the town's own base maps. */
	archives: Archive[];
	/** What people changed of the presentations of reports. */
	presentations: ReadPresentation[];
	/** Whether every file could be read, so that what is missing is missing from the town. */
	complete: boolean;
	findings: Finding[];
}

const POSITION = { certainty: null, accuracy_m: null, source: '?', source_en: '?', date: '1970-01-01' };
const NAMES = { name: '?', name_en: '?' };
const ROOT: readonly string[] = [
	'town.json',
	'indicators.json',
	PUBLISHED_FILE,
	REMOVED_FILE,
	'reports',
	'layers',
	BASE_FOLDER,
	PRESENTATIONS_FOLDER,
];

/** Reads one town's folder. Never throws for what the data holds: see `findings`. */
export function readTown(folder: string): ReadTown {
	const findings: Finding[] = [];
	const tell: Tell = (finding) => findings.push(finding);
	const read: ReadTown = {
		town: null,
		reports: [],
		datasets: Object.fromEntries(DATASETS.map((name) => [name, []])) as unknown as ReadTown['datasets'],
		context: [],
		indicators: [],
		published: [],
		removed: [],
		archives: [],
		presentations: [],
		complete: false,
		findings,
	};
	if (!isFolder(folder, tell)) return read;
	const value = readJsonFile(folder, 'town.json', tell);
	read.town = valueOf(value === undefined ? null : pass(town, value, { file: 'town.json', place: 'town', tell }));
	const names = listRoot(folder, tell);
	if (names.includes(PUBLISHED_FILE)) read.published = readPublished(folder, tell);
	const removed = names.includes(REMOVED_FILE) ? readRemoved(folder, tell) : [];
	read.removed = removed ?? [];
	if (names.includes(BASE_FOLDER)) read.archives = readArchives(folder, tell);
	if (names.includes(PRESENTATIONS_FOLDER)) read.presentations = readPresentations(folder, tell);
	read.reports = readReports(folder, tell);
	const list = readIndicators(folder, tell);
	read.indicators = list ?? [];
	reportUnexpected(folder, tell);
	let missing = list === null || removed === null || read.reports.some(({ doubtful }) => doubtful.has('markdown'));
	for (const dataset of DATASETS) {
		const standIns = { kind: 'place', ...NAMES, ...POSITION };
		const features = readCollection(folder, fileOf(dataset), featureProperties, standIns, tell);
		missing ||= features === null;
		read.datasets[dataset] = (features ?? []).map((feature) => ({ ...feature, dataset }));
	}
	const standIns = { role: 'seat', ...NAMES, ...POSITION, certainty: 'approximate' };
	const context = readCollection(folder, fileOf(CONTEXT), contextProperties, standIns, tell);
	read.context = context ?? [];
	read.complete = !missing && context !== null;
	return read;
}

/** All features of the datasets in the order a reader meets them. */
export function featuresOf({ datasets }: Pick<ReadTown, 'datasets'>): TownFeature[] {
	return DATASETS.flatMap((dataset) => datasets[dataset]);
}

/** The context as the rest of the program knows it: every feature has a geometry. */
export function contextOf({ context }: Pick<ReadTown, 'context'>): ContextFeature[] {
	return context.flatMap(({ id, properties, geometry }) => (geometry ? [{ id, properties, geometry }] : []));
}

const fileOf = (dataset: string): string => `layers/${dataset}.geojson`;
const valueOf = <T>(passed: Passed<T> | null): T | null => passed?.value ?? null;

function readIndicators(folder: string, tell: Tell): Indicator[] | null {
	const file = 'indicators.json';
	const value = readJsonFile(folder, file, tell);
	if (value === undefined) return null;
	if (!Array.isArray(value)) {
		tell({ level: 'error', file, place: 'file', came: quoted(value), expected: 'a list of indicators' });
		return null;
	}
	return value.flatMap((entry: unknown, i) => {
		const { id } = (entry ?? {}) as { id?: unknown };
		const place = typeof id === 'string' && id !== '' ? id : `[${i}]`;
		return pass(indicator, entry, { file, place, tell }, { ...NAMES, period: '1970' })?.value ?? [];
	});
}

/** Names in the town's own folder; what does not belong there is reported. */
function listRoot(folder: string, tell: Tell): string[] {
	const names = listFolder(folder, '', tell) ?? [];
	for (const name of names.filter((name) => !ROOT.includes(name)))
		tell({
			level: 'error',
			file: name,
			place: 'file',
			came: 'an unexpected file',
			expected: `one of ${ROOT.join(', ')}`,
		});
	return names;
}

function readPublished(folder: string, tell: Tell): string[] {
	const value = readJsonFile(folder, PUBLISHED_FILE, tell);
	const where = { file: PUBLISHED_FILE, place: 'ids', tell };
	return (value === undefined ? null : valueOf(pass(publishedIds, value, where))) ?? [];
}

function reportUnexpected(folder: string, tell: Tell): void {
	const expected = [...DATASETS, CONTEXT].map((name) => `${name}.geojson`);
	for (const name of (listFolder(folder, 'layers', tell) ?? []).filter((name) => !expected.includes(name)))
		tell({
			level: 'error',
			file: `layers/${name}`,
			place: 'file',
			came: 'an unexpected file',
			expected: `one of ${expected.join(', ')}`,
		});
}
