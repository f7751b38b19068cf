import type { AtlasFeature } from '../atlas/feature';
import { costMentions, statusMentions } from '../atlas/standing';
import { COSTS, type Nature, type Status } from '../feature/vocabulary';
import type { LocatedMention } from '../mention/locate';

/** What one part, one report, or all reports up to one say of a project. */
export interface Side {
	mentions: readonly LocatedMention[];
	/** The mention that counts for the status; null where no review says one. */
	deciding: LocatedMention | null;
	status: Status | null;
	/** Mentions of the review that decide: more than one status among them is a contradiction. */
	statuses: readonly LocatedMention[];
	/** The quote to show: the one that decides, else the first, which names it for its own sake. */
	telling: LocatedMention | null;
}

/** The mentions of a project that `keep` keeps, read as the atlas reads all of them. */
export function sideOf({ mentions, properties }: AtlasFeature, keep: (mention: LocatedMention) => boolean): Side {
	const kept = mentions.filter(keep);
	const statuses = statusMentions(kept);
	const deciding = statuses.find(({ exact }) => exact === properties.settled.status) ?? statuses.at(-1) ?? null;
	return {
		mentions: kept,
		deciding,
		status: deciding?.says.status ?? null,
		statuses,
		telling: deciding ?? kept[0] ?? null,
	};
}

/** What a side states as the cost of one nature, in reading order, and the figure that counts among it. */
export function costsOf(
	{ mentions }: Side,
	{ properties }: AtlasFeature,
	nature: Nature,
): { all: LocatedMention[]; counting: LocatedMention | null } {
	const all = costMentions(mentions.filter(({ says }) => (says.nature ?? COSTS[0]) === nature));
	return { all, counting: all.find(({ exact }) => exact === properties.settled.cost) ?? all.at(-1) ?? null };
}
