import { nameOf, type Voice } from '../atlas/present';
import type { AtlasFeature } from '../atlas/feature';
import { lastChange } from '../atlas/standing';
import type { Nature } from '../feature/vocabulary';
import type { Indicator } from '../indicator/schema';
import type { LedgerTotal } from '../ledger/ledger';
import type { LocatedMention } from '../mention/locate';
import { quoteOf } from './quotes';
import type { SceneFigure } from './scene';

const PLAIN = {
	label: null,
	was: null,
	yearOnYear: null,
	period: null,
	target: false,
	sum: null,
	quote: null,
} as const;

/** An indicator as it is set large, with the words that state it. */
export function indicatorFigure(indicator: Indicator, mention: LocatedMention, voice: Voice): SceneFigure {
	const { value, unit, qualifier, nature, period, year_on_year, target } = indicator;
	return {
		...PLAIN,
		label: nameOf(indicator, voice),
		value,
		unit,
		qualifier: qualifier ?? mention.says.qualifier ?? 'exact',
		nature: nature ?? mention.says.nature ?? null,
		yearOnYear: year_on_year ?? null,
		period,
		target,
		quote: quoteOf(mention, voice.script),
	};
}

/** A sum of the ledger. */
export function sumFigure({ nature, target, yuan, qualifier, projects, missing }: LedgerTotal): SceneFigure {
	return { ...PLAIN, value: yuan, unit: 'CNY', qualifier, nature, target, sum: { projects, missing } };
}

/** The figure of a stop, and the mentions that it rests on. */
export interface StatedFigure {
	figure: SceneFigure;
	mentions: LocatedMention[];
}

/**
 * What a project or place costs, with the figure before it; where it states no cost the last other money that is stated
 * of it, else its size. Of several mentions of the same money the first of those that are shown anyway states it.
 * @param shown mentions that the scene quotes whatever its figure is.
 */
export function statedFigure(
	{ standing, mentions }: Pick<AtlasFeature, 'standing' | 'mentions'>,
	shown: readonly LocatedMention[],
	{ script }: Voice,
): StatedFigure | null {
	const stating = standing.cost?.mention ?? mentions.filter(({ says }) => says.money !== undefined).at(-1);
	if (!stating) return sizeFigure(mentions, script);
	const was = standing.cost ? (lastChange(standing)?.from ?? null) : null;
	const quoted = shown.find((one) => isSameMoney(one, stating)) ?? stating;
	return {
		figure: {
			...PLAIN,
			value: stating.says.money!,
			unit: 'CNY',
			qualifier: stating.says.qualifier ?? 'exact',
			nature: natureOf(stating),
			was: was && { cny: was.cny, qualifier: was.qualifier },
			quote: quoteOf(quoted, script),
		},
		mentions: was ? [quoted, was.mention] : [quoted],
	};
}

function sizeFigure(mentions: readonly LocatedMention[], script: Voice['script']): StatedFigure | null {
	const stating = mentions.filter(({ says }) => says.area_mu !== undefined || says.length_m !== undefined).at(-1);
	if (!stating) return null;
	const { area_mu, length_m, qualifier = 'exact' } = stating.says;
	const size = area_mu === undefined ? { value: length_m!, unit: 'metre' } : { value: area_mu, unit: 'mu' };
	return {
		figure: { ...PLAIN, ...size, qualifier, nature: null, quote: quoteOf(stating, script) },
		mentions: [stating],
	};
}

function isSameMoney({ says: a }: LocatedMention, { says: b }: LocatedMention): boolean {
	return a.money === b.money && a.qualifier === b.qualifier && a.nature === b.nature;
}

/** As everywhere in the atlas: what is stated of a feature without a nature is what it costs. */
const natureOf = ({ says }: LocatedMention): Nature => says.nature ?? 'investment';
