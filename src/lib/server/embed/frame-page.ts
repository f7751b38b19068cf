import { error } from '@sveltejs/kit';
import type { Entry } from '../../core/atlas/entry';
import { boundsOf, nameOf, presentEntry, type Voice } from '../../core/atlas/present';
import type { AtlasFeature } from '../../core/atlas/feature';
import { DATASETS } from '../../core/datasets';
import { ownPath, subjectOf, type Subject } from '../../core/embed/subject';
import type { FrameEntry, FramePage } from '../../core/embed/frame-page';
import { CERTAINTIES, STATUSES, type Certainty, type Status } from '../../core/feature/vocabulary';
import { LANGUAGES } from '../../core/language/languages';
import { drawPicture } from '../../core/picture/draw';
import { frameOf, type Bounds } from '../../core/projection/mercator';
import type { RemovedPage } from '../../core/atlas/removed-page';
import { ownPicture } from '../feature-page';
import { entriesOf } from '../explore-page';
import { findRemoved, removedPage } from '../removed-page';
import { findFeature, loadSite, namesOf, voiceOf, type Site } from '../site';

/** Paths of all embedded maps, those of former ids and of removed features among them, in every language. */
export function frameEntries(): { path: string; lang?: string }[] {
	const site = loadSite();
	const features = site.features.flatMap(({ id, properties: { kind, formerly } }) =>
		[id, ...formerly].map((one) => ownPath({ of: 'feature', kind, id: one })),
	);
	const removed = site.removed.map(({ kind, id }) => ownPath({ of: 'feature', kind, id }));
	return LANGUAGES.flatMap(({ segment }) =>
		['', ...DATASETS, ...features, ...removed].map((path) => (segment ? { path, lang: segment } : { path })),
	);
}

/**
 * What an embedded map shows.
 * @returns the page, or what to say of a removed feature. Under a former id stands the map of today's feature: a redirect would
 * lose what the address says.
 * @throws what SvelteKit makes a 404 of, where nothing has this path.
 */
export function loadFramePage(params: {
	path: string;
	lang?: string | undefined;
}): FramePage | { removed: RemovedPage } {
	const site = loadSite();
	const subject = subjectOf(params.path.replace(/\/$/, '')) ?? error(404, `no map ${params.path}`);
	const voice = voiceOf(site, params.lang);
	if (subject.of !== 'feature') return framePage(site, subject, voice);
	const removed = findRemoved(site, subject.id);
	if (removed?.kind === subject.kind) return { removed: removedPage(site, removed, voice) };
	const { id, properties } = findFeature(site, subject.id);
	return framePage(site, { of: 'feature', kind: properties.kind, id }, voice);
}

function framePage(site: Site, subject: Subject, voice: Voice): FramePage {
	const own = subject.of === 'feature' ? findFeature(site, subject.id) : null;
	const all = own ? [presentEntry(own, voice)] : entriesOf(site, voice);
	const entries = subject.of === 'dataset' ? all.filter(({ dataset }) => dataset === subject.dataset) : all;
	const shown = new Set(entries.flatMap(({ id, shownBy }) => [id, ...shownBy]));
	const features = site.features.filter(({ id }) => shown.has(id));
	return {
		subject,
		name: own ? nameOf(own.properties, voice) : '',
		entries: entries.map((entry) => entryOf(entry, own !== null)),
		picture: own ? ownPicture(site, own, voice) : picture(site, subject, features, voice),
		legend: {
			datasets: DATASETS.filter((dataset) => [...entries, ...features].some((one) => one.dataset === dataset)),
			statuses: inOrder<Status | null>([...STATUSES, null], entries, ({ status }) => status),
			certainties: CERTAINTIES.filter((one): one is Certainty => features.some((f) => f.position.certainty === one)),
		},
		only: subject.of === 'town' ? null : [...shown],
		whole: wholeOf(subject),
		reports: site.reports.map(({ year }) => year).sort(),
		licence: voice.language === 'en' ? site.town.licence_en : voice.script(site.town.licence),
		baseMaps: site.town.base_maps.map(({ id }) => id),
		messageOrigins: site.town.embedding.message_origins,
	};
}

/** The list of many tells of each what its status and cost rest upon; the list of one tells all. */
function entryOf(entry: Entry, alone: boolean): FrameEntry {
	const { id, kind, dataset, name, status, phase, cost, shownBy, quotes } = entry;
	const telling = quotes.findLast(({ says }) => says.money !== undefined) ?? quotes.at(-1);
	return { id, kind, dataset, name, status, phase, cost, shownBy, quotes: alone ? quotes : telling ? [telling] : [] };
}

function picture(site: Site, subject: Subject, features: readonly AtlasFeature[], voice: Voice) {
	const boxes = features.flatMap(({ position: { geometry } }) => (geometry ? [boundsOf(geometry)] : []));
	const frame =
		subject.of === 'town' || boxes.length === 0
			? frameOf(site.town.bounds, 0.02)
			: frameOf(boxes.reduce(around), 0.12, 0.06);
	return drawPicture(frame, features, site.ground, namesOf(site, voice));
}

const around = (a: Bounds, b: Bounds): Bounds => [
	Math.min(a[0], b[0]),
	Math.min(a[1], b[1]),
	Math.max(a[2], b[2]),
	Math.max(a[3], b[3]),
];

const inOrder = <T>(all: readonly T[], entries: readonly Entry[], of: (entry: Entry) => T): T[] =>
	all.filter((one) => entries.some((entry) => of(entry) === one));

function wholeOf(subject: Subject): string {
	if (subject.of === 'town') return '';
	return subject.of === 'dataset' ? `datasets=${subject.dataset}` : `select=${subject.id}`;
}
