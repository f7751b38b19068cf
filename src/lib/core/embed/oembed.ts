/** Pixels of the picture that shared links show; what Open Graph, oEmbed and the picture itself say. */
export const CARD = { width: 1200, height: 630 } as const;

/** What an oEmbed document tells of a page. */
interface OembedGiven {
	title: string;
	/** Whose words the page tells; null where nobody is named. */
	author: string | null;
	/** Name and address of the whole site. */
	provider: { name: string; address: string };
	/** Address of the page's picture, {@link CARD} large. */
	picture: string;
	/** The page as HTML for other pages; null for one that stands only by itself. */
	frame: { html: string; width: number; height: number } | null;
}

/** Seconds for which a consumer may keep the document: the town's data changes by the day at most. */
const CACHE_AGE = 86_400;

/**
 * The document of a page: `rich` where it may be embedded, `link` otherwise.
 * oEmbed 1.0, section 2.3.4: https://oembed.com/#section2
 */
export function oembed({ title, author, provider, picture, frame }: OembedGiven): Record<string, string | number> {
	return {
		version: '1.0',
		type: frame ? 'rich' : 'link',
		title,
		...(author && { author_name: author }),
		provider_name: provider.name,
		provider_url: provider.address,
		cache_age: CACHE_AGE,
		thumbnail_url: picture,
		thumbnail_width: CARD.width,
		thumbnail_height: CARD.height,
		...frame,
	};
}
