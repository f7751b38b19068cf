import { countCostless, ledgerTotals } from '../core/ledger/totals';
import type { LedgerRow, LedgerTotal } from '../core/ledger/ledger';
import { ledgerRows, type LedgerSource } from '../core/ledger/rows';
import { aboutFeatures } from './carry/about';
import { dateOf } from './data-page';
import type { Site } from './site';

/** A town's money: every figure of its reports, and what they come to. */
export interface Ledger {
	rows: LedgerRow[];
	totals: LedgerTotal[];
}

const ledgers = new WeakMap<Site, Ledger>();

/** The ledger of a site, made once for all pages. */
export function ledgerOf(site: Site): Ledger {
	const known = ledgers.get(site);
	if (known) return known;
	const rows = ledgerRows(ledgerSource(site));
	const projects = site.features.filter(({ properties }) => properties.kind === 'project').map(({ id }) => id);
	const made = { rows, totals: ledgerTotals(rows, countCostless(rows, projects)) };
	ledgers.set(site, made);
	return made;
}

/** What of a site the ledger is made of. */
export function ledgerSource({ reports, features, indicators }: Site): Required<LedgerSource> {
	return {
		reports: reports.map(({ report }) => report),
		features,
		indicators,
		unaccounted: reports.flatMap(({ year, edits }) =>
			edits.unaccounted.map(({ exact, reason, reason_en }) => ({ report: year, exact, reason, reason_en })),
		),
	};
}

/** `/data/ledger.json`: every figure and every total, in the canonical text. Changed only by adding. */
export async function publicLedger(site: Site) {
	const { town, reports, features } = site;
	const { rows, totals } = ledgerOf(site);
	const owners = new Set(rows.flatMap(({ feature, also }) => [feature, ...also]));
	const named = features.filter(({ id }) => owners.has(id));
	const certaintyIn = async (segment: string | undefined) =>
		(await aboutFeatures(site, segment, named, () => '')).certainty;
	return {
		town: { name: town.name, name_en: town.name_en, codes: town.codes },
		date: dateOf(site),
		source: reports.map(({ year, edits }) => ({
			year,
			title: edits.title,
			title_en: edits.title_en,
			source: edits.source,
			source_en: edits.source_en,
		})),
		// The figures are the report's own; it is the positions of what they belong to that are more or less sure.
		certainty: await certaintyIn(undefined),
		certainty_en: await certaintyIn('en'),
		map_review_number: town.map_review_number,
		licence: town.licence,
		licence_en: town.licence_en,
		rows: publicRows(site),
		totals,
	};
}

/** The rows as they are published, in reading order, with the names of what they belong to. */
export function publicRows(site: Site) {
	const { features, indicators } = site;
	const names = {
		features: new Map(features.map(({ id, properties }) => [id, properties])),
		indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
	};
	return ledgerOf(site).rows.map((row) => publicRow(row, names));
}

interface Named {
	name: string;
	name_en: string;
}

function publicRow(
	row: LedgerRow,
	names: { features: ReadonlyMap<string, Named>; indicators: ReadonlyMap<string, Named> },
) {
	const { id, figure, yuan, qualifier, nature, target, feature, also, settled, indicator, reason } = row;
	const { report, sentence, start, exact, plan, current } = row;
	const named = feature === null ? names.indicators.get(indicator ?? '') : names.features.get(feature);
	return {
		id,
		figure,
		yuan,
		qualifier,
		nature,
		target,
		feature,
		also,
		settled,
		indicator,
		name: named?.name ?? reason?.reason ?? null,
		name_en: named?.name_en ?? reason?.reason_en ?? null,
		report,
		sentence,
		start,
		exact,
		plan,
		current,
	};
}
