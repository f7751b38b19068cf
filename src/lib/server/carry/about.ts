import type { About } from '../../core/carry/about';
import { certaintyNote } from '../../core/carry/certainty-note';
import type { Sources } from '../../core/carry/sources';
import type { AtlasFeature } from '../../core/atlas/feature';
import { loadTranslate } from '../../core/language/translate';
import { dateOf } from '../data-page';
import { voiceOf, type Site } from '../site';

/**
 * What a file with these features of the town says of itself, written with the site: it has no address, for the site
 * does not know its own, and its day is that of the data.
 * @param filter what the features are, in words.
 */
export async function aboutFeatures(
	site: Site,
	segment: string | undefined,
	features: readonly AtlasFeature[],
	filter: (t: Awaited<ReturnType<typeof speech>>) => string,
): Promise<About> {
	const { language, script } = voiceOf(site, segment);
	const words = await speech(site, segment);
	const { carry: t } = words;
	const english = language === 'en';
	const { town } = site;
	const name = english ? town.name_en : script(town.name);
	const reports = site.reports
		.map(({ edits }) =>
			t('carry.reportSource', {
				title: english ? edits.title_en : script(edits.title),
				source: english ? edits.source_en : script(edits.source),
			}),
		)
		.join(t('carry.and'));
	const date = dateOf(site);
	return {
		title: t('carry.title', { town: name }),
		town: name,
		filter: filter(words),
		address: '',
		date,
		written: date,
		source: t('carry.source', { reports }),
		certainty: certaintyNote(
			features.map(({ position }) => position),
			t,
			words.site,
		),
		review: town.map_review_number || t('carry.noReview'),
		licence: english ? town.licence_en : script(town.licence),
	};
}

/** The words of a language that files are written in. */
export async function speech(site: Site, segment: string | undefined) {
	const { language } = voiceOf(site, segment);
	const [carry, own] = await Promise.all([loadTranslate(language, 'carry'), loadTranslate(language, 'site')]);
	return { language, carry, site: own };
}

/** `/carry.json`: what every file taken from a page of this language says. */
export async function sourcesOf(site: Site, segment: string | undefined): Promise<Sources> {
	const { language, script } = voiceOf(site, segment);
	return {
		whole: await aboutFeatures(site, segment, site.features, ({ carry }) => carry('carry.everything')),
		code: site.town.codes['town'] ?? Object.values(site.town.codes)[0] ?? '',
		reports: site.reports.map(({ year, edits }) => ({
			year,
			title: language === 'en' ? edits.title_en : script(edits.title),
		})),
	};
}
