import { oembed } from '../../core/embed/oembed';
import { frameAddress, iframeCode, mapAddress } from '../../core/embed/snippet';
import { subjectOf } from '../../core/embed/subject';
import { loadTranslate } from '../../core/language/translate';
import { voiceOf, type Site } from '../site';
import { formatPagePath, parsePagePath, pictureOf } from './pages';
import { prefixFor, publishedSite } from './published-site';
import { siteNames, titleOf } from './titles';

/** Pixels of the frame that a document offers: an article's width, and the height its list and map need. */
const FRAME = { width: 680, height: 510 } as const;

/** The oEmbed document of one page. @param path as {@link parsePagePath} reads it. */
export async function oembedOf(site: Site, path: string): Promise<Record<string, string | number>> {
	const page = parsePagePath(path);
	const { segment, own, language } = page;
	const voice = voiceOf(site, segment);
	const { site: provider } = await siteNames(site, voice);
	const title = await titleOf(site, voice, page);
	const prefix = prefixFor(publishedSite(site.town), `oembed/${path}.json`);
	const newest = [...site.reports].sort((a, b) => a.year.localeCompare(b.year)).at(-1);
	return oembed({
		title,
		author: newest ? voice.script(newest.edits.publisher) : null,
		provider: { name: provider, address: prefix + (segment ? `${segment}/` : '') || './' },
		picture: `${prefix}cards/${formatPagePath({ segment, own: pictureOf(own) })}.png`,
		frame: await frame(),
	});

	async function frame() {
		const subject = subjectOf(own);
		if (!subject) return null;
		const t = await loadTranslate(language, 'embed');
		const embedded = { site: prefix, subject, language, options: {} };
		const link = { words: t('embed.full'), address: mapAddress(embedded) };
		const html = iframeCode(frameAddress(embedded), { title, link, ...FRAME });
		return { html, ...FRAME };
	}
}
