import { error } from '@sveltejs/kit';
import { tieFeatures, type AtlasFeature, type ContextFeature } from '../core/atlas/feature';
import { nameOf, type Voice } from '../core/atlas/present';
import { DATASETS } from '../core/datasets';
import { formatFinding } from '../core/finding';
import type { Indicator } from '../core/indicator/schema';
import { languageOf } from '../core/language/languages';
import type { Names } from '../core/picture/draw';
import type { Ground } from '../core/picture/picture';
import type { RemovedFeature } from '../core/town/removed';
import type { Town } from '../core/town/schema';
import { findingsOf } from './check/check';
import { townFolder } from './check/command';
import { toTraditional } from './chinese';
import type { Archive } from './read/archives';
import { contextOf, readTown } from './read/town';
import type { ReadPresentation } from './read/presentations';
import type { ReadReport } from './read/reports';

/** A town, read, checked and tied together: all that the pages are made of. */
export interface Site {
	town: Town;
	reports: ReadReport[];
	features: AtlasFeature[];
	context: ContextFeature[];
	ground: Ground;
	indicators: Indicator[];
	/** Features that the town has taken out; their pages say so. */
	removed: RemovedFeature[];
	/** Archives of the town's own base maps. */
	archives: Archive[];
	/** What people changed of the presentations of reports. */
	presentations: ReadPresentation[];
}

let built: Site | undefined;

/**
 * The site of the town whose folder GEODATA names, `geodata` unless it is set. Read once a process.
 * @throws {Error} with every finding, a line each, when the data is not fit to be shown.
 */
export function loadSite(): Site {
	return (built ??= buildSite(townFolder()));
}

function buildSite(folder: string): Site {
	const read = readTown(folder);
	const errors = findingsOf(read).filter(({ level }) => level === 'error');
	if (errors.length > 0 || !read.town)
		throw new Error(`${folder} is not fit to be shown:\n${errors.map(formatFinding).join('\n')}`);
	const context = contextOf(read);
	const features = tieFeatures(
		DATASETS.flatMap((dataset) => read.datasets[dataset]),
		context,
		read.reports.map(({ report }) => report),
	);
	const ground = { context, bounds: read.town.context_bounds };
	const { town, reports, indicators, removed, archives, presentations } = read;
	return { town, reports, features, context, ground, indicators, removed, archives, presentations };
}

/** How the page of an address segment speaks. */
export function voiceOf(site: Site, segment: string | undefined): Voice {
	const language = languageOf(segment);
	const convert = toTraditional(site.town.traditional);
	return { language, script: language === 'zh-Hant' ? (text) => fullWidth(convert(text)) : (text) => text };
}

/** Half-width marks of the text as received, and quotation marks, in the form that traditional Chinese sets. */
const MARKS: Readonly<Record<string, string>> = {
	',': '，',
	':': '：',
	';': '；',
	'!': '！',
	'?': '？',
	'(': '（',
	')': '）',
	'“': '「',
	'”': '」',
	'‘': '『',
	'’': '』',
};

/** Sets the marks beside Chinese in full width; a name in Latin letters keeps its own. */
function fullWidth(text: string): string {
	return /\p{Script=Han}/u.test(text) ? text.replace(/[,:;!?()“”‘’]/g, (mark) => MARKS[mark] ?? mark) : text;
}

/** Names by id for the labels of a map. */
export function namesOf(site: Site, voice: Voice): Names {
	const names = new Map([...site.features, ...site.context].map((f) => [f.id, nameOf(f.properties, voice)]));
	return (id) => names.get(id) ?? id;
}

/** The feature with this id, or with this id among its former ones. */
export function findFeature(site: Site, id: string): AtlasFeature {
	const feature = site.features.find((f) => f.id === id || f.properties.formerly.includes(id));
	return feature ?? error(404, `no feature ${id}`);
}
