import type { Language } from '../language/languages';
import type { Translate } from '../language/translate';
import type { Names } from '../picture/draw';
import type { Picture } from '../picture/picture';
import type { Bounds } from '../projection/mercator';
import type { PictureColours } from './picture-colours';

/** What a picture of a map is made of. */
export interface PictureSvgGiven {
	/** Size in pixels. */
	width: number;
	height: number;
	/** Only the features to be shown, and what lies around them. Names are set anew, for this size. */
	picture: Picture;
	/** What is seen whole; null for the picture's own frame. */
	bounds: Bounds | null;
	names: Names;
	/** Ids of what is named before all else, and of what is set off. */
	first: readonly string[];
	selected: readonly string[];
	language: Language;
	/** The site's own words. */
	t: Translate;
	colours: PictureColours;
	/** Nothing where the picture is to have no title. */
	title: string;
	/** Below the title: what is shown, its sums. */
	lines: readonly string[];
	legend: boolean;
	/** 审图号; nothing is shown while it is empty. */
	mapReviewNumber: string;
	/** Whose words and positions these are, licence, day of the data, address; a line each. */
	credit: readonly string[];
}
