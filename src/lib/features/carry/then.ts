import type { Entry } from '../../core/atlas/entry';
import type { Published } from '../../core/carry/carried';

/** What was known of a feature at an earlier moment. */
export interface Then extends Pick<Entry, 'status' | 'cost'> {
	/** Sentences that had spoken of it, as {@link sentenceKey} names them. */
	sentences: readonly string[];
}

/** A sentence of all reports. */
export const sentenceKey = ({ report, sentence }: { report: string; sentence: string }): string =>
	`${report}/${sentence}`;

/** What the entries of a moment knew, by id. */
export function thenOf(entries: readonly Entry[]): Record<string, Then> {
	return Object.fromEntries(
		entries.map(({ id, status, cost, quotes }) => [id, { status, cost, sentences: quotes.map(sentenceKey) }]),
	);
}

/** A feature as it is published, with only what was known of it then. */
export function asThen(feature: Published, { status, cost, sentences }: Then): Published {
	const mentions = feature.properties.mentions.filter((mention) => sentences.includes(sentenceKey(mention)));
	const phases = mentions.flatMap(({ says }) => (says.phase && says.status === status ? [says.phase] : []));
	const known = { status, phase: phases.at(-1) ?? null, cost_cny: cost?.cny ?? null };
	return {
		...feature,
		properties: { ...feature.properties, ...known, cost_qualifier: cost?.qualifier ?? null, mentions },
	};
}
