/** A page of the file is laid out on a screen of so many pixels, as the stage is. */
export const PAGE = { width: 1920, height: 1080 } as const;

/** What a text box holds; the title is the page's own, so that outlines and readers of screens find it. */
export type BoxRole = 'title' | 'figure' | 'status' | 'quote' | 'text' | 'source';

/** Words that are set alike. */
export interface TextRun {
	text: string;
	/** In pixels of PAGE. */
	size: number;
	bold: boolean;
	/** Words of the report are set in a serif. */
	serif: boolean;
	/** `#rrggbb` */
	colour: string;
	/** BCP 47 tag of the words. */
	lang: string;
}

/** A paragraph in a text box of its own, in pixels of PAGE. */
export interface TextBox {
	role: BoxRole;
	left: number;
	top: number;
	width: number;
	height: number;
	/** From line to line. */
	leading: number;
	/** What it stands on, `#rrggbb`, where that is not the card. */
	ground?: string;
	runs: TextRun[];
}

/** The ground that text stands on, over the picture. */
export interface Card {
	left: number;
	top: number;
	width: number;
	height: number;
	/** `#rrggbb` */
	colour: string;
	/** From 0, nothing of it is seen, to 1. */
	opacity: number;
	/** The line along its upper edge, `#rrggbb`. */
	edge: { width: number; colour: string };
}

/** A scene as a page of a presentation file. */
export interface PptxPage {
	/** The drawn map as PNG, base64, of the shape of PAGE. */
	picture: string;
	/** What the picture shows, for whoever does not see it. */
	alt: string;
	card: Card;
	boxes: TextBox[];
	/** What the presenter says: a paragraph an entry. */
	notes: string[];
}

/** What the file says of itself. */
export interface PptxAbout {
	title: string;
	subject: string;
	author: string;
	/** BCP 47 tag of the page's language. */
	lang: string;
}
