import type { PublicMention } from '../atlas/public';
import { formatMoney } from '../money/format';
import type { Money } from '../money/money';
import { pageOf, sentenceOf, type Carried, type CarriedFigure, type Published } from './carried';
import type { Cell, FeatureColumn, FigureColumn, QuoteColumn } from './columns';
import { legible } from './legible';

/** 万元, the unit that a town counts in. */
const WAN = 10_000;

const text = (value: string | null | undefined): Cell => (value ? legible(value) : null);

/** What a table tells of a feature: codes, and beside them their words. */
export function featureRow({ properties }: Published, carried: Carried): Record<FeatureColumn, Cell> {
	const { words } = carried;
	const { id, kind, dataset, category, name, name_en, status, phase, cost_cny, certainty, mentions } = properties;
	return {
		id,
		name: text(name),
		name_en: text(name_en),
		kind,
		kind_name: words.kind[kind] ?? kind,
		dataset,
		dataset_name: words.dataset[dataset] ?? dataset,
		category,
		status,
		status_name: statusWord(properties, carried),
		phase: text(phase),
		cost_cny,
		cost_wan: cost_cny === null ? null : cost_cny / WAN,
		cost_qualifier: properties.cost_qualifier,
		cost_nature: properties.cost_nature,
		nature_name: natureWord(properties, carried),
		cost_text: costText(properties, carried),
		certainty,
		certainty_name: words.certainty[certainty ?? 'none'] ?? certainty,
		accuracy_m: properties.accuracy_m,
		source: text(properties.source),
		date: properties.date,
		at: text(properties.at.join('; ')),
		quotes: text(mentions.map(({ exact }) => exact).join(' | ')),
		sentences: text([...new Set(mentions.map((mention) => sentenceOf(carried, mention)))].join(' ')),
		page: pageOf(carried, properties),
	};
}

/** The status in words; that a project's is not known, where a place simply has none. */
export function statusWord({ kind, status }: Published['properties'], { words }: Carried): Cell {
	if (status === null && kind !== 'project') return null;
	return words.status[status ?? 'unknown'] ?? status;
}

/** What the cost is, in words: a project's investment, or the total investment of a programme, never to be added. */
export function natureWord({ cost_nature }: Published['properties'], { words }: Carried): string | null {
	return cost_nature && (words.nature[cost_nature] ?? cost_nature);
}

/** The cost in words, with how it is meant; null where none is stated. */
export function costText({ cost_cny, cost_qualifier }: Published['properties'], { words }: Carried): string | null {
	if (cost_cny === null) return null;
	const qualifier = (cost_qualifier ?? 'exact') as Money['qualifier'];
	return formatMoney({ cny: cost_cny, qualifier }, words.language);
}

/** How sure a position is, in words, and how far off it may be where somebody knows. */
export function certaintyText({ certainty, accuracy_m }: Published['properties'], { words }: Carried): string {
	const accuracy = accuracy_m === null ? '' : ` (±${accuracy_m} m)`;
	return `${words.certainty[certainty ?? 'none'] ?? certainty}${accuracy}`;
}

/** What a table tells of a quote. */
export function quoteRow(
	{ properties }: Published,
	mention: PublicMention,
	carried: Carried,
): Record<QuoteColumn, Cell> {
	const { report, sentence, exact, prefix, suffix, says } = mention;
	const { status = null, nature = null } = says;
	return {
		feature: properties.id,
		name: text(properties.name),
		report,
		sentence,
		exact: text(exact),
		prefix: text(prefix),
		suffix: text(suffix),
		status,
		status_name: status && (carried.words.status[status] ?? status),
		phase: text(says.phase),
		yuan: says.money ?? null,
		cost_qualifier: says.qualifier ?? (says.money === undefined ? null : 'exact'),
		nature,
		nature_name: nature && (carried.words.nature[nature] ?? nature),
		length_m: says.length_m ?? null,
		area_mu: says.area_mu ?? null,
		address: sentenceOf(carried, mention),
	};
}

/** What a table tells of a figure of the ledger. */
export function figureRow(
	figure: CarriedFigure,
	names: ReadonlyMap<string, string>,
	carried: Carried,
): Record<FigureColumn, Cell> {
	const { words } = carried;
	const { qualifier, nature, target, current, feature, also, report, sentence, plan } = figure;
	return {
		figure: text(figure.figure),
		yuan: figure.yuan,
		qualifier,
		nature,
		nature_name: nature && (words.nature[nature] ?? nature),
		target: Number(target),
		current: Number(current),
		feature,
		name: text(names.get(feature ?? '')),
		also: text(also.join('; ')),
		report,
		part: words.part[plan ? 'plan' : 'review'] ?? null,
		sentence,
		exact: text(figure.exact),
		address: sentenceOf(carried, { report, sentence }),
	};
}
