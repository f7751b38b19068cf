/**
 * What every file, picture and sheet that leaves the site says of itself, in the language of the page.
 * Nobody who finds it in a drawer years later has to guess what it holds.
 */
export interface About {
	title: string;
	town: string;
	/** What was chosen, in words; or that it is everything. */
	filter: string;
	/** Address of the view it was taken from, or of the file itself; empty where the site's own address is unknown. */
	address: string;
	/** Day of the data, ISO 8601. */
	date: string;
	/** Day it was written, ISO 8601; the day of the data for files made with the site. */
	written: string;
	/** Whose words and whose positions these are. */
	source: string;
	/** How sure the positions are. */
	certainty: string;
	/** Map-review number (审图号), or that there is none yet. */
	review: string;
	licence: string;
}
