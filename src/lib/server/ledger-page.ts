import type { AtlasFeature } from '../core/atlas/feature';
import type { LedgerChange, LedgerEntry, LedgerOwner, LedgerPage } from '../core/atlas/ledger-page';
import { nameOf, type Voice } from '../core/atlas/present';
import type { ChangeMention } from '../core/ledger/change';
import { changesOf } from '../core/ledger/changes';
import type { LedgerRow } from '../core/ledger/ledger';
import { sentencesOf } from '../core/report/parse';
import { ledgerOf, ledgerSource } from './ledger';
import { loadSite, voiceOf, type Site } from './site';

/** The ledger in the language of an address segment. */
export function loadLedger(segment: string | undefined): LedgerPage {
	const site = loadSite();
	const voice = voiceOf(site, segment);
	return {
		rows: ledgerEntries(site, voice),
		totals: ledgerOf(site).totals,
		changes: ledgerChanges(site, voice),
		years: site.reports.map(({ year }) => year),
	};
}

/** Every row of the ledger in reading order, as pages show it. */
export function ledgerEntries(site: Site, voice: Voice): LedgerEntry[] {
	const present = presenter(site, voice);
	return ledgerOf(site).rows.map(present);
}

function presenter(site: Site, voice: Voice): (row: LedgerRow) => LedgerEntry {
	const indicators = new Map<string, LedgerOwner>(
		site.indicators.map(({ id, period, ...one }) => [
			id,
			{ name: nameOf(one, voice), id, kind: null, dataset: null, period },
		]),
	);
	const features = new Map(site.features.map((feature) => [feature.id, feature]));
	const ownerOf = ({ id, dataset, properties }: AtlasFeature): LedgerOwner => ({
		name: nameOf(properties, voice),
		id,
		kind: properties.kind,
		dataset,
	});
	const sections = new Map(
		site.reports.flatMap(({ year, report }) =>
			sentencesOf(report).map(({ sentence, section, part }) => [
				`${year}/${sentence.id}`,
				voice.script(section.title ?? part.title),
			]),
		),
	);
	return (row) => {
		const feature = row.feature === null ? undefined : features.get(row.feature);
		const owners = [
			...[row.feature, ...row.also].flatMap((id) => (id && features.get(id)) || []).map(ownerOf),
			...[row.indicator, ...row.alsoIndicators].flatMap((id) => (id && indicators.get(id)) || []),
		];
		const reason = row.reason && (voice.language === 'en' ? row.reason.reason_en : voice.script(row.reason.reason));
		return {
			...row,
			figure: voice.script(row.figure),
			exact: voice.script(row.exact),
			name: owners[0]?.name ?? reason,
			dataset: feature?.dataset ?? null,
			kind: feature?.properties.kind ?? null,
			status: feature?.standing.status ?? null,
			contradicted: (feature?.standing.contradictions.length ?? 0) > 0,
			owners,
			section: sections.get(`${row.report}/${row.sentence}`) ?? '',
		};
	};
}

function ledgerChanges(site: Site, voice: Voice): LedgerChange[] {
	const features = new Map(site.features.map((feature) => [feature.id, feature]));
	const quote = (mention: ChangeMention | null): ChangeMention | null =>
		mention && {
			...mention,
			exact: voice.script(mention.exact),
			figure: mention.figure && voice.script(mention.figure),
		};
	return changesOf(ledgerSource(site)).flatMap((change) => {
		const feature = features.get(change.feature);
		if (!feature) return [];
		return {
			...change,
			from: quote(change.from),
			to: quote(change.to),
			name: nameOf(feature.properties, voice),
			dataset: feature.dataset,
			status: feature.standing.status,
		};
	});
}
