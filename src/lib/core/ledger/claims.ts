import type { AtlasFeature } from '../atlas/feature';
import type { Nature } from '../feature/vocabulary';
import type { Indicator } from '../indicator/schema';
import { locate, type LocatedMention } from '../mention/locate';
import type { Money } from '../money/money';
import { findMoney, type MoneyFigure } from '../money/parse';
import { sentencesOf, type Report } from '../report/parse';
import type { PartKind } from '../report/edits';

/** All that states a figure of the reports. */
export interface Stating {
	reports: readonly Report[];
	features: readonly AtlasFeature[];
	indicators: readonly Indicator[];
}

/** A quote that states one figure of money for its feature or its indicator. */
export interface Claim {
	feature: AtlasFeature | null;
	indicator: Indicator | null;
	/** The feature's mention; null for an indicator. */
	mention: LocatedMention | null;
	exact: string;
	nature: Nature | null;
	money: Money;
	start: number;
	end: number;
}

/** One figure of money where it stands in a report, and the quotes that state it. */
export interface ClaimedFigure {
	/** `2022/s1-3-2-1/0` */
	id: string;
	figure: MoneyFigure;
	report: string;
	sentence: { id: string; text: string };
	part: PartKind;
	/** Projects before places, tighter quotes before wider ones, indicators last. */
	claims: Claim[];
}

/**
 * Every figure of money of every report in reading order, each with what states it. A quote states exactly one figure:
 * of equal ones the first that no narrower quote of another has taken. The same words, and a project beside the
 * indicator of the same nature, share theirs.
 */
export function claimedFigures({ reports, features, indicators }: Stating): ClaimedFigure[] {
	const figures = [...reports].sort((a, b) => a.year.localeCompare(b.year)).flatMap(figuresOf);
	const bySentence = new Map<string, ClaimedFigure[]>();
	for (const figure of figures) {
		const key = `${figure.report}/${figure.sentence.id}`;
		const others = bySentence.get(key);
		if (others) others.push(figure);
		else bySentence.set(key, [figure]);
	}
	const wanted = [...features.flatMap(featureClaims), ...indicators.flatMap((one) => indicatorClaims(one, reports))]
		.map(({ key, claim }) => ({ claim, equal: equalFigures(bySentence.get(key) ?? [], claim) }))
		// What can be only one figure takes it first; the sort is stable, so equals stay in the order of the data.
		.sort((a, b) => a.equal.length - b.equal.length || lengthOf(a.claim) - lengthOf(b.claim));
	for (const { claim, equal } of wanted)
		(equal.find(({ claims }) => !claims.some((other) => excludes(other, claim))) ?? equal[0])?.claims.push(claim);
	for (const { claims } of figures) claims.sort((a, b) => rankOf(a) - rankOf(b));
	return figures;
}

interface Wanted {
	key: string;
	claim: Claim;
}

function figuresOf(report: Report): ClaimedFigure[] {
	return sentencesOf(report).flatMap(({ sentence, part }) =>
		findMoney(sentence.text).map((figure, i) => ({
			id: `${report.year}/${sentence.id}/${i}`,
			figure,
			report: report.year,
			sentence,
			part: part.kind,
			claims: [],
		})),
	);
}

function featureClaims(feature: AtlasFeature): Wanted[] {
	return feature.mentions.flatMap((mention) => {
		const { exact, says, at, report } = mention;
		if (says.money === undefined) return [];
		const claim: Claim = {
			feature,
			indicator: null,
			mention,
			exact,
			// As everywhere in the atlas: what is stated of a feature without a nature is what it costs.
			nature: says.nature ?? 'investment',
			money: { cny: says.money, qualifier: says.qualifier ?? 'exact' },
			start: at.start,
			end: at.start + exact.length,
		};
		return [{ key: `${report}/${at.sentence.id}`, claim }];
	});
}

function indicatorClaims(indicator: Indicator, reports: readonly Report[]): Wanted[] {
	const { mention, unit, value } = indicator;
	const cny = mention.says.money ?? (unit === 'CNY' ? value : undefined);
	const report = reports.find(({ year }) => year === mention.report);
	const [at, ...others] = report && cny !== undefined ? locate(mention, report) : [];
	if (!report || !at || cny === undefined || others.length > 0) return [];
	const claim: Claim = {
		feature: null,
		indicator,
		mention: null,
		exact: mention.exact,
		nature: indicator.nature ?? mention.says.nature ?? null,
		money: { cny, qualifier: mention.says.qualifier ?? indicator.qualifier ?? 'exact' },
		start: at.start,
		end: at.start + mention.exact.length,
	};
	return [{ key: `${report.year}/${at.sentence.id}`, claim }];
}

/** The figures inside a quote that are the amount it states, meant as it states it. */
const equalFigures = (figures: readonly ClaimedFigure[], { start, end, money }: Claim): ClaimedFigure[] =>
	figures.filter(
		({ figure }) =>
			start <= figure.start && figure.end <= end && figure.cny === money.cny && figure.qualifier === money.qualifier,
	);

/** Whether a figure that `taken` has is no longer free for `claim`. */
function excludes(taken: Claim, claim: Claim): boolean {
	if (taken.feature === claim.feature && taken.indicator === claim.indicator) return false;
	if (taken.start === claim.start && taken.end === claim.end) return false;
	const beside = (taken.feature === null) !== (claim.feature === null);
	return !(beside && taken.nature === claim.nature);
}

const lengthOf = ({ start, end }: Claim): number => end - start;
const rankOf = ({ feature }: Claim): number => (feature ? Number(feature.properties.kind === 'place') : 2);
