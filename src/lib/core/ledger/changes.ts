import type { AtlasFeature } from '../atlas/feature';
import type { LocatedMention } from '../mention/locate';
import type { PartKind } from '../report/edits';
import type { Report } from '../report/parse';
import type { Change, ChangeMention } from './change';
import { claimedFigures, type Stating } from './claims';
import { compareCosts, compareCourse, compareNaming, compareStatus, contradictionsIn, type Told } from './compare';
import { sideOf } from './side';

/**
 * What moved: between the review and the plan of each report, then between it and the report before, report by report;
 * projects only, in the order given. Two things may be told of one project at once: it goes on, and it costs more.
 * Nothing is concluded from silence but that nothing is said, and what was over before is not told again.
 */
export function changesOf(source: Stating): Change[] {
	const figures = new Map<LocatedMention, string>();
	for (const { claims, figure } of claimedFigures(source))
		for (const { mention } of claims) if (mention) figures.set(mention, figure.text);
	const years = source.reports.map(({ year }) => year).sort();
	/** Reports whose review can be compared with their plan. */
	const both = new Set(source.reports.filter(hasBoth).map(({ year }) => year));
	const projects = source.features.filter(({ properties }) => properties.kind === 'project');
	return years.flatMap((report, i) => {
		const spans = [null, ...years.slice(Math.max(i - 1, 0), i)];
		return spans.flatMap((since) =>
			projects.flatMap((project) =>
				(since === null ? within(project, report, both.has(report)) : between(project, since, report)).map((told) =>
					changeOf(told, project.id, report, since, figures),
				),
			),
		);
	});
}

const hasBoth = ({ parts }: Report): boolean =>
	(['review', 'plan'] as const).every((kind) => parts.some((part) => part.kind === kind));

/**
 * Between the review of a report and its plan. Of a report that has only one of them nothing is compared: what is done,
 * and what contradicts itself, is told all the same.
 */
function within(project: AtlasFeature, report: string, hasBoth: boolean): Told[] {
	const part = (kind: PartKind) => sideOf(project, (m) => m.report === report && m.at.part === kind);
	const [review, plan] = [part('review'), part('plan')];
	const before = sideOf(project, (m) => m.report < report);
	const known = sideOf(project, (m) => m.report < report || (m.report === report && m.at.part === 'review'));
	// What an earlier report named is neither new nor begun here: the years tell it.
	const named = before.mentions.length > 0 && review.mentions.length === 0;
	return [
		...(named || !hasBoth ? [] : compareNaming(known, review, plan)),
		...compareCourse(before, review, review, plan),
		...(hasBoth ? compareCosts(project, review, plan) : []),
		...contradictionsIn(project, review, 'review'),
		...contradictionsIn(project, plan, 'plan'),
	];
}

/** Between one report and the next, each as a whole. */
function between(project: AtlasFeature, since: string, report: string): Told[] {
	const of = (year: string) => sideOf(project, (m) => m.report === year);
	const known = sideOf(project, (m) => m.report <= since);
	const [from, to] = [of(since), of(report)];
	return [
		...compareNaming(known, from, to),
		...compareCourse(known, to, known, to),
		...compareCosts(project, known, to),
		...compareStatus(known, to),
	];
}

function changeOf(
	{ kind, about, from, to, difference }: Told,
	feature: string,
	report: string,
	since: string | null,
	figures: ReadonlyMap<LocatedMention, string>,
): Change {
	const quote = (mention: LocatedMention | null): ChangeMention | null =>
		mention && {
			report: mention.report,
			part: mention.at.part,
			sentence: mention.at.sentence.id,
			exact: mention.exact,
			figure: figures.get(mention) ?? null,
			money:
				mention.says.money === undefined
					? null
					: { cny: mention.says.money, qualifier: mention.says.qualifier ?? 'exact' },
		};
	return {
		id: [report, since ?? 'plan', kind, feature, about].join('/'),
		kind,
		feature,
		report,
		since,
		from: quote(from),
		to: quote(to),
		difference: difference ?? null,
	};
}
