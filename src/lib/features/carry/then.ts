import type { Entry } from '../../core/atlas/entry';
import { costMentions, statusMentions } from '../../core/atlas/standing';
import type { Published } from '../../core/carry/carried';
import type { Nature } from '../../core/feature/vocabulary';

/** What was known of a feature at an earlier moment. */
export interface Then extends Pick<Entry, 'status' | 'cost'> {
	/** Which of the mentions known then has the words for its status, counted from 0; null where none has. */
	phase: number | null;
	/** What the cost is; null without one. */
	nature: Nature | null;
	/** Sentences that had spoken of it, as {@link sentenceKey} names them. */
	sentences: readonly string[];
}

/** A sentence of all reports. */
const sentenceKey = ({ report, sentence }: { report: string; sentence: string }): string => `${report}/${sentence}`;

/** What the entries of a moment knew, by id. */
export function thenOf(entries: readonly Entry[]): Record<string, Then> {
	return Object.fromEntries(
		entries.map((entry) => [
			entry.id,
			{
				status: entry.status,
				phase: phaseOf(entry),
				cost: entry.cost,
				nature: natureOf(entry),
				sentences: entry.quotes.map(sentenceKey),
			},
		]),
	);
}

/**
 * Pages have the words for a status in their own script, files as the report has them: told is the mention that they
 * are from, of those that decide the status, or of the plan's where no review speaks of it.
 */
function phaseOf({ status, phase, quotes }: Entry): number | null {
	const deciding = statusMentions(quotes).filter(({ says }) => says.status === status);
	const saying = deciding.length > 0 ? deciding : quotes.filter(({ part }) => part === 'plan');
	const from = saying.filter(({ says }) => says.phase === phase).at(-1);
	return phase !== null && from ? quotes.indexOf(from) : null;
}

function natureOf({ cost, quotes }: Entry): Nature | null {
	const from = costMentions(quotes).filter(({ says }) => says.money === cost?.cny);
	return cost && (from.at(-1)?.says.nature ?? 'investment');
}

/** A feature as it is published, with only what was known of it then. */
export function asThen(feature: Published, { status, phase, cost, nature, sentences }: Then): Published {
	const mentions = feature.properties.mentions.filter((mention) => sentences.includes(sentenceKey(mention)));
	return {
		...feature,
		properties: {
			...feature.properties,
			status,
			phase: (phase === null ? null : mentions[phase]?.says.phase) ?? null,
			cost_cny: cost?.cny ?? null,
			cost_qualifier: cost?.qualifier ?? null,
			cost_nature: nature,
			mentions,
		},
	};
}
