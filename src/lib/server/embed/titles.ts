import { error } from '@sveltejs/kit';
import { nameOf, type Voice } from '../../core/atlas/present';
import { subjectOf } from '../../core/embed/subject';
import { loadTranslate } from '../../core/language/translate';
import { loadDeck } from '../deck';
import { findFeature, type Site } from '../site';
import type { PagePath } from './pages';

/** Name of the town and of its site in a language. */
export async function siteNames({ town }: Site, voice: Voice): Promise<{ town: string; site: string }> {
	const t = await loadTranslate(voice.language, 'site');
	const name = nameOf(town, voice);
	return { town: name, site: t('title', { town: name }) };
}

/** What a page with a map of its own, or any other page, is called. */
export async function titleOf(site: Site, voice: Voice, { own, segment }: PagePath): Promise<string> {
	const subject = subjectOf(own);
	const names = await siteNames(site, voice);
	if (!subject) return plainTitle(site, voice, own.split('/'), segment);
	if (subject.of === 'town') return names.site;
	if (subject.of === 'feature') return nameOf(findFeature(site, subject.id).properties, voice);
	const [t, embed] = await Promise.all([loadTranslate(voice.language, 'site'), loadTranslate(voice.language, 'embed')]);
	return embed('embed.datasetOf', { town: names.town, dataset: t(`dataset.${subject.dataset}`) });
}

async function plainTitle(
	site: Site,
	voice: Voice,
	[page, name = '', scene]: string[],
	segment: string | undefined,
): Promise<string> {
	const { language } = voice;
	const { town } = await siteNames(site, voice);
	if (page === 'budget') return (await loadTranslate(language, 'budget'))('budget.heading');
	if (page === 'data') return (await loadTranslate(language, 'data'))('data.heading');
	if (page === 'print') return (await loadTranslate(language, 'paper'))('paper.title', { town });
	if (page === 'builder') return (await loadTranslate(language, 'builder'))('builder.heading');
	const { title, scenes } = loadDeck(name, segment);
	if (page === 'presenter') return (await loadTranslate(language, 'presenter'))('presenter.title', { title });
	if (page === 'handout') return (await loadTranslate(language, 'handout'))('handout.title', { title });
	if (scene === undefined) return title;
	return scenes.find(({ id }) => id === scene)?.title ?? error(404, `no scene ${scene} of ${name}`);
}
