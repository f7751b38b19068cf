import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Entry } from '../../../src/lib/core/atlas/entry';
import type { PublicMention, PublicProperties } from '../../../src/lib/core/atlas/public';

/** What the built site publishes, read from the files that it serves. */
const read = <T>(path: string): T => JSON.parse(readFileSync(`build/${path}`, 'utf8')) as T;

export type PublicFeature = Feature<Geometry | null, PublicProperties>;
type PublicCollection = FeatureCollection<Geometry | null, PublicProperties>;

export interface PublicSentence {
	id: string;
	item: string;
	text: string;
}
export interface PublicReport {
	year: string;
	title: string;
	parts: {
		id: string;
		title: string;
		kind: string;
		sections: { id: string; title: string | null; sentences: PublicSentence[] }[];
	}[];
}
export interface PublicIndicator {
	id: string;
	name: string;
	value: number;
	unit: string;
	period: string;
	year_on_year?: number;
	target: boolean;
	mention: PublicMention;
}
export interface PublicFigure {
	id: string;
	figure: string;
	yuan: number;
	nature: string | null;
	target: boolean;
	feature: string | null;
	also: string[];
	indicator: string | null;
	name: string | null;
	report: string;
	sentence: string;
	start: number;
	exact: string;
	plan: boolean;
	current: boolean;
}
interface PublicLedger {
	town: { name: string };
	date: string;
	source: { year: string; title: string }[];
	certainty: string;
	map_review_number: string;
	licence: string;
	rows: PublicFigure[];
	totals: { nature: string; target: boolean; yuan: number; projects: number; missing: number; rows: string[] }[];
}
interface Catalogue {
	datasets: { dataset: string; features: number; placed: number; path: string }[];
	projects: { path: string; features: number };
	reports: { year: string; path: string }[];
	indicators: { path: string; indicators: number };
	ledger: { path: string; rows: number; totals: number };
}

export const catalogue = (): Catalogue => read('data/catalog.json');
export const projects = (): PublicCollection => read('data/projects.geojson');
export const reportOf = (year: string): PublicReport => read(`data/reports/${year}.json`);
export const indicators = (): PublicIndicator[] =>
	read<{ indicators: PublicIndicator[] }>('data/indicators.json').indicators;
export const ledger = (): PublicLedger => read('data/ledger.json');
export const datasetOf = (dataset: string): PublicCollection => read(`data/${dataset}.geojson`);

/** Every feature of every dataset, in the order of the catalogue. */
export const features = (): PublicFeature[] =>
	catalogue().datasets.flatMap(({ dataset }) => datasetOf(dataset).features);

export const sentencesOf = (report: PublicReport): PublicSentence[] =>
	report.parts.flatMap(({ sections }) => sections.flatMap(({ sentences }) => sentences));

/** Features with a shape of their own, those that a map draws: all but projects that stand at a place of the town. */
export function drawn(): PublicFeature[] {
	const all = features();
	const ids = new Set(all.map(({ properties }) => properties.id));
	return all.filter(({ geometry, properties }) => geometry && !properties.at.some((id) => ids.has(id)));
}

/** Ids of the sentences that speak of a feature, in reading order. */
export function sentencesAbout(id: string): string[] {
	const mentions = features().find(({ properties }) => properties.id === id)?.properties.mentions ?? [];
	return [...new Set(mentions.map(({ sentence }) => sentence))];
}

/** Every feature as the planner's desk has it, in the order of the list. */
export const deskEntries = (): Entry[] => read<{ entries: Entry[] }>('desk.json').entries;
