/** One thing a reader of `geodata/` should know: where it is, what came and what was expected. */
export interface Finding {
	/** An `error` keeps the site from being built; a `note` tells what was repaired or left open. */
	level: 'error' | 'note';
	/** Path inside the town's folder, e.g. `layers/roads.geojson`. */
	file: string;
	/** Place inside the file: a feature id, a line, a key. */
	place: string;
	/** What stands there, shortened. */
	came: string;
	/** What should stand there. */
	expected: string;
}

const LONGEST_QUOTE = 120;

/** Shortens a value so that a finding stays one line whatever the data holds. */
export function quoted(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
	const line = text.replace(/\s+/g, ' ');
	return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

/** One finding as one line: `level file · place: came …; expected …`. */
export function formatFinding({ level, file, place, came, expected }: Finding): string {
	return `${level} ${file} · ${quoted(place)}: came ${quoted(came)}; expected ${expected}`;
}
