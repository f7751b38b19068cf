import type { Entry } from '../atlas/entry';
import type { Dataset } from '../datasets';
import type { Certainty, Nature, Status } from '../feature/vocabulary';
import type { Money, Qualifier } from '../money/money';
import type { Bounds, Frame } from '../projection/mercator';
import type { PartKind } from '../report/edits';

/** Opening and closing, the overview of a section, and a stop at one project or place. */
export const SCENE_KINDS = ['opening', 'section', 'stop', 'closing'] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** The words of the report that a scene shows, in the script of the page. */
export interface SceneQuote {
	exact: string;
	/** Year of the report: what a project costs may stand in an earlier one than the one that is presented. */
	report: string;
	/** Address of the sentence. */
	sentence: string;
	part: PartKind;
}

/** One of the different statuses that one review gives a project. */
export interface SceneContradiction {
	status: Status;
	/** The report's own words for it. */
	phase: string | null;
	quote: SceneQuote;
}

/** A figure set large. */
export interface SceneFigure {
	/** What it is the figure of; null where the title says it. */
	label: string | null;
	value: number;
	/** CNY, %, or a word of `unit.…`: mu, metre, or what an indicator counts. */
	unit: string;
	qualifier: Qualifier;
	/** What money it is; null for what is no money. */
	nature: Nature | null;
	/** The figure before it changed. */
	was: Money | null;
	/** Growth over the same time a year before, in per cent. */
	yearOnYear: number | null;
	/** The time it is about, ISO 8601, where the report says so. */
	period: string | null;
	/** A plan's goal, not a result. */
	target: boolean;
	/** Of a sum: how many projects have a figure in it, and how many state no cost. Null for a figure of the report. */
	sum: { projects: number; missing: number } | null;
	/** The words that state it; null for a sum, whose figures have theirs. */
	quote: SceneQuote | null;
}

/** A project or place that a scene is about. */
export type SceneFeature = Pick<
	Entry,
	'id' | 'kind' | 'dataset' | 'name' | 'status' | 'contradicted' | 'cost' | 'shownBy' | 'certainty' | 'townWide'
>;

/** One step of a presentation: camera, filter, selection and text, in the language of the page. */
export interface Scene {
	/** Its address: `opening`, the id of a section such as `p1-3` or of a part, that of a feature, `closing`. */
	id: string;
	kind: SceneKind;
	/** Index of its chapter. */
	chapter: number;
	title: string;
	/** The Chinese name beside an English one. */
	original: string | null;
	/** One authored sentence, on English pages only. */
	summary: string | null;
	dataset: Dataset | null;
	status: Status | null;
	/** The report's own words for the status, or for what is being done where they amount to none. */
	phase: string | null;
	/** Where one review gives it different statuses: each with its words, `status` among them; empty when it agrees. */
	contradictions: SceneContradiction[];
	/**
	 * Of a stop one: its cost, else the last other money that is stated of it, else its area or length; none where nothing
	 * is. Of an overview the sums, one a nature. Of the opening the headline figures, of the closing the sums and then next year's targets.
	 */
	figures: SceneFigure[];
	/**
	 * Of a stop, in reading order: the words that it stands at, and those of its figure, its status and its
	 * contradictions where they are others; those of earlier reports last. None of the other kinds, whose figures have theirs.
	 */
	quotes: SceneQuote[];
	/** What it is about: of a stop the feature itself, of a section all that it speaks of, in its order. */
	features: SceneFeature[];
	/** Of an overview, and of the closing of all: how many projects state no cost; null where there is none. */
	costless: number | null;
	/** Opening words of a section's items. */
	leads: string[];
	/** Ids of the shapes that are shown in full, the others recede; null where all are. */
	lit: string[] | null;
	/** Ids of the shapes that are set off. */
	selected: string[];
	/** Where its subject lies; null when nothing of it is on the map. */
	bounds: Bounds | null;
	/** Why a stop is not on the map, in the words of the data; null when it is. */
	placement: string | null;
	/** What the map shows, as large as it fits clear of the text. */
	frame: Frame;
	certainty: Certainty | null;
	/** For the presenter: the paragraph that the first quote stands in, and what the author adds. */
	notes: { paragraph: string; author: string | null };
	/** Seconds that it stays while it plays by itself. */
	seconds: number;
}

/**
 * A section of the report as the progress line shows it: scenes of one section that follow one another. Where an author
 * moved some elsewhere, the section comes again.
 */
export interface Chapter {
	/** `opening`, the id of a section or part, `closing`; where a section comes again, with its number: `p1-3/2`. */
	id: string;
	title: string;
	/** Title of the part it belongs to. */
	part: string | null;
	/** How many scenes it has. */
	scenes: number;
}

/** A presentation: `present/<year>/deck.json`, one a language. */
export interface Deck {
	/** Year of the report. */
	year: string;
	title: string;
	chapters: Chapter[];
	scenes: Scene[];
}

/** What the page of a scene carries: the rest of the deck follows. */
export interface ScenePage extends Omit<Deck, 'scenes'> {
	scene: Scene;
	/** Its place among all, from 0. */
	index: number;
	count: number;
	/** Ids of its neighbours. */
	previous: string | null;
	next: string | null;
}
