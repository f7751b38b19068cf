import { redirect } from '@sveltejs/kit';
import type { AtlasFeature } from '../core/atlas/feature';
import type { FeaturePage } from '../core/atlas/feature-page';
import { boundsOf, nameOf, presentEntry, presentQuotes, type Voice } from '../core/atlas/present';
import { costChanges } from '../core/atlas/standing';
import type { Kind } from '../core/feature/vocabulary';
import { LANGUAGES } from '../core/language/languages';
import type { LocatedMention } from '../core/mention/locate';
import { SQUARE_METRES_PER_MU } from '../core/measure/find';
import { drawPicture } from '../core/picture/draw';
import { frameOf } from '../core/projection/mercator';
import { drawnArea, drawnLength } from '../core/spatial/sizes';
import type { RemovedPage } from '../core/atlas/removed-page';
import { findRemoved, removedIds, removedPage } from './removed-page';
import { findFeature, loadSite, namesOf, voiceOf, type Site } from './site';

/** Addresses of one kind's pages in every language, those of former ids and of removed features among them. */
export function featureEntries(kind: Kind): { id: string; lang?: string }[] {
	const site = loadSite();
	const now = site.features
		.filter(({ properties }) => properties.kind === kind)
		.flatMap(({ id, properties }) => [id, ...properties.formerly]);
	const ids = [...now, ...removedIds(site, kind)];
	return LANGUAGES.flatMap(({ segment }) => ids.map((id) => (segment ? { id, lang: segment } : { id })));
}

/**
 * What the page of a project or place shows; a former id leads to where the feature is now, a removed feature's page says
 * when and why.
 */
export function loadFeaturePage(
	kind: Kind,
	params: { id: string; lang?: string | undefined },
): { page: FeaturePage; removed: null } | { page: null; removed: RemovedPage } {
	const site = loadSite();
	const gone = findRemoved(site, params.id);
	if (gone?.kind === kind) return { page: null, removed: removedPage(site, gone, voiceOf(site, params.lang)) };
	const feature = findFeature(site, params.id);
	if (feature.id !== params.id || feature.properties.kind !== kind) {
		const folder = feature.properties.kind === 'project' ? 'projects' : 'places';
		// Relative, so that it holds wherever the site is served.
		redirect(308, `../../${folder}/${feature.id}/`);
	}
	return { page: featurePage(site, feature, voiceOf(site, params.lang)), removed: null };
}

function featurePage(site: Site, feature: AtlasFeature, voice: Voice): FeaturePage {
	const { properties, standing, position, mentions } = feature;
	const quotes = presentQuotes(feature, voice);
	const quoteOf = (mention: LocatedMention) => quotes[mentions.indexOf(mention)]!;
	const neighbours = (ids: readonly string[]) =>
		site.features
			.filter(({ id }) => ids.includes(id))
			.map((f) => ({ id: f.id, kind: f.properties.kind, dataset: f.dataset, name: nameOf(f.properties, voice) }));
	return {
		entry: presentEntry(feature, voice),
		aliases: properties.aliases.map(voice.script),
		code: properties.code ?? null,
		picture: ownPicture(site, feature, voice),
		statuses: mentions
			.filter(({ says, at }) => says.status || says.phase || at.part === 'plan')
			.map((mention) => ({
				status: mention.at.part === 'review' ? (mention.says.status ?? null) : null,
				phase: mention.says.phase ? voice.script(mention.says.phase) : null,
				quote: quoteOf(mention),
			})),
		figures: mentions.flatMap((mention) =>
			mention.says.money === undefined
				? []
				: [
						{
							money: { cny: mention.says.money, qualifier: mention.says.qualifier ?? 'exact' },
							quote: quoteOf(mention),
						},
					],
		),
		changes: costChanges(standing.costs).map(({ from, to, difference }) => ({
			from: { cny: from.cny, qualifier: from.qualifier },
			to: { cny: to.cny, qualifier: to.qualifier },
			difference,
			fromQuote: quoteOf(from.mention),
			toQuote: quoteOf(to.mention),
		})),
		contradictions: standing.contradictions.map(quoteOf),
		position: {
			certainty: position.certainty,
			accuracy_m: position.accuracy_m,
			source: voice.language === 'en' ? position.source_en : voice.script(position.source),
			date: position.date,
			coordinates:
				feature.geometry?.type === 'Point' && position.certainty !== 'schematic'
					? [feature.geometry.coordinates[0]!, feature.geometry.coordinates[1]!]
					: null,
		},
		sizes: sizesOf(feature),
		at: neighbours(properties.at),
		projects: neighbours(feature.projects),
		related: neighbours(properties.related),
	};
}

/** The feature by itself, among the places it stands at and what lies around the town. */
export function ownPicture(site: Site, feature: AtlasFeature, voice: Voice) {
	const { geometry, shownBy } = feature.position;
	const frame = geometry ? frameOf(boundsOf(geometry), 0.22, 0.06) : frameOf(site.town.bounds, 0.02);
	const shown = site.features.filter(({ id }) => shownBy.includes(id) || id === feature.id);
	return drawPicture(frame, shown, site.ground, namesOf(site, voice));
}

function sizesOf({ mentions, geometry }: AtlasFeature): FeaturePage['sizes'] {
	return mentions.flatMap(({ says }) => [
		...(says.length_m === undefined
			? []
			: [{ measure: 'length' as const, stated: says.length_m, drawn: geometry && drawnLength(geometry) }]),
		...(says.area_mu === undefined
			? []
			: [
					{
						measure: 'area' as const,
						stated: says.area_mu * SQUARE_METRES_PER_MU,
						drawn: geometry && drawnArea(geometry),
					},
				]),
	]);
}
