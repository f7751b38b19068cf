import type { Paper } from '../view/grammar';

/** A width and a height in millimetres. */
export interface Millimetres {
	width: number;
	height: number;
}

/** A paper as it is laid out: A4 stands, A3 lies (ISO 216), with the same margin on every side. */
export interface PaperSize extends Millimetres {
	margin: number;
	/** The map on its first page; `page.css` and the sheet's own stylesheet say the same. */
	map: Millimetres;
	/** What the first page gives to the table beside the map; none where the table begins on the next page. */
	beside: Millimetres | null;
}

export const PAPER_SIZES: Readonly<Record<Paper, PaperSize>> = {
	a4: { width: 210, height: 297, margin: 12, map: { width: 186, height: 174 }, beside: null },
	a3: { width: 420, height: 297, margin: 12, map: { width: 236, height: 236 }, beside: { width: 152, height: 176 } },
};

/** CSS pixels in a millimetre: 96 to the inch, on paper exactly (CSS Values 4, section 6.2). */
export const PIXELS_PER_MM = 96 / 25.4;
