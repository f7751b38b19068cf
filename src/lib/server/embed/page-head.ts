import { CARD } from '../../core/embed/oembed';
import { escapeMarkup } from '../../core/embed/svg-text';
import { subjectOf } from '../../core/embed/subject';
import { LANGUAGES, languageOf, type Language } from '../../core/language/languages';
import { loadSite, voiceOf } from '../site';
import { documentOf, formatPagePath, pictureOf } from './pages';
import { publishedSite } from './published-site';
import { siteNames } from './titles';

/** Open Graph counts Chinese by place, not by script. */
const LOCALES: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW', en: 'en_GB' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a page says of itself in its own head. */
interface Told {
	title: string;
	description: string;
}

/**
 * Adds to the head of a page what sites and messengers read where its address is shared: Open Graph, Twitter's card, the
 * names that WeChat looks for, the oEmbed document. It is written while the page is built, from the title and description
 * that the page has; no script carries it.
 * https://ogp.me, https://developer.x.com/en/docs/x-for-websites/cards, https://oembed.com/#section4
 * @param path of the page without its first slash, `en/projects/x/`.
 */
export async function withPageHead(html: string, path: string, segment: string | undefined): Promise<string> {
	const told = readTold(html);
	const own = path.replace(/\/$/, '').slice(segment ? segment.length + 1 : 0);
	const site = loadSite();
	const document = documentOf(site, own);
	if (!told || document === null) return html;
	const published = publishedSite(site.town);
	const prefix = published || '../'.repeat(path.split('/').length - 1);
	const framed = own !== document && subjectOf(document) !== null;
	const here = (tag: (typeof LANGUAGES)[number]) => `${published}${addressOf(tag.segment, own)}`;
	const language = languageOf(segment);
	const { site: siteName } = await siteNames(site, voiceOf(site, segment));
	const name = told.title.replace(` · ${siteName}`, '');
	const tags = [
		graph('type', own === '' ? 'website' : 'article'),
		graph('title', name, 'name'),
		graph('description', told.description, 'description'),
		graph('site_name', siteName),
		graph('image', `${prefix}cards/${formatPagePath({ segment, own: pictureOf(document) })}.png`, 'image'),
		graph('image:width', String(CARD.width)),
		graph('image:height', String(CARD.height)),
		graph('image:alt', name),
		graph('locale', LOCALES[language]),
		...LANGUAGES.filter(({ tag }) => tag !== language).map(({ tag }) => graph('locale:alternate', LOCALES[tag])),
		'<meta name="twitter:card" content="summary_large_image">',
		`<link rel="alternate" type="application/json+oembed" href="${escapeMarkup(
			`${prefix}oembed/${formatPagePath({ segment, own: document })}.json`,
		)}" title="${escapeMarkup(name)}">`,
		...(published ? publishedTags() : []),
	];
	// In order of their letters they resemble one another most, and cost a compressed page least.
	return html.replace('</title>', () => `</title>${tags.sort().join('')}`);

	function publishedTags(): string[] {
		const [address] = LANGUAGES.filter(({ tag }) => tag === language).map(here);
		// An embedded map names the page that says all, and its own languages, by itself.
		const alternates = framed
			? []
			: [
					`<link rel="canonical" href="${escapeMarkup(address!)}">`,
					...LANGUAGES.map((one) => `<link rel="alternate" hreflang="${one.tag}" href="${escapeMarkup(here(one))}">`),
				];
		return [graph('url', address!), ...alternates];
	}
}

const addressOf = (segment: string, own: string): string =>
	[segment, own]
		.filter(Boolean)
		.map((part) => `${part}/`)
		.join('');

const graph = (property: string, content: string, item?: string): string =>
	`<meta property="og:${property}"${item ? ` itemprop="${item}"` : ''} content="${escapeMarkup(content)}">`;

/** Title and description as the page's own component wrote them; null for a page that lacks one. */
function readTold(html: string): Told | null {
	const [, title] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
	const [, description] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
	return title && description ? { title: plain(title), description: plain(description) } : null;
}

const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!);
