import type { AsPlainObject } from 'minisearch';
import type { Dataset } from '../datasets';
import type { Kind, Status } from '../feature/vocabulary';
import type { Language } from '../language/languages';
import type { Money } from '../money/money';

/** Hits come in these groups, in this order. */
export const GROUPS = ['feature', 'indicator', 'sentence'] as const;
export type Group = (typeof GROUPS)[number];

/** The most hits of a group that are shown. */
export const LIMIT = 20;

/** Where a hit was found; for readers of Chinese the most telling first. */
export const FIELDS = [
	...(['name', 'alias', 'sound', 'initials', 'homophone', 'english', 'figure', 'phase', 'status'] as const),
	'sentence',
] as const;
export type Field = (typeof FIELDS)[number];

/** Chinese words in the script of the page. */
export interface Words {
	text: string;
	/** The same in the other script; null where it is the same. */
	other: string | null;
}

/** A Chinese name with how it sounds. */
export interface Name extends Words {
	/**
	 * One sound for each sign of `text` by Unicode code points, without tones, ü as v; null for a sign
	 * that is not Chinese.
	 */
	sounds: readonly (string | null)[];
}

/** One thing that can be found. */
export interface Target {
	group: Group;
	/** Id of the feature, the indicator or the sentence. */
	id: string;
	/** What it is called on the page; empty for a sentence, which is called by its words. */
	title: string;
	/** Its Chinese name and then its Chinese aliases. */
	names: readonly Name[];
	/** Its English name and then its English aliases. */
	english: readonly string[];
	/** Its money, the figure that counts first. */
	figures: readonly Money[];
	/** What the report says about how far it is, the words that count first. */
	phases: readonly Words[];
	/** The sentence, or the quote of an indicator. */
	words: Words | null;
	feature: {
		kind: Kind;
		dataset: Dataset;
		status: Status | null;
		/** Datasets that must be on for the map to show it. */
		needs: readonly Dataset[];
	} | null;
	/** The sentence it stands in, and the section by its heading. */
	at: { report: string; sentence: string; section: string } | null;
}

/** All that can be found on the pages of a language, and the index that MiniSearch made of it. */
export interface SearchData {
	language: Language;
	targets: readonly Target[];
	index: AsPlainObject;
	/** What the pages call a status, in the language of the page and in the others. */
	statuses: readonly StatusWord[];
	/** By syllable the common signs that sound so, as far as a name holds a sign of that sound. */
	sounds: Readonly<Record<string, string>>;
}

/** What a status is called. */
export interface StatusWord {
	status: Status;
	text: string;
	others: readonly string[];
}

/** A piece of a text; the pieces in a row are the text. */
export interface Run {
	text: string;
	match: boolean;
}

/** Why a hit is a hit: the text that was found, with the runs that match. */
export interface Reason {
	field: Field;
	runs: readonly Run[];
	language: Language;
	/** The sounds or the initials that were heard, for a hit by ear. */
	heard: string | null;
}

/** Something that was found. */
export interface Hit extends Pick<Target, 'group' | 'id' | 'title' | 'feature' | 'at'> {
	cost: Money | null;
	/** One reason, or as many as it takes to account for everything that was asked. */
	why: readonly Reason[];
}
