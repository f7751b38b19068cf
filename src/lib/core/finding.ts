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
/** Characters that would move the cursor of a terminal or hide text from its reader. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Shortens a value so that a finding stays one line whatever the data holds. */
export function quoted(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value, keepNumber) ?? String(value));
	const line = text.slice(0, 2 * LONGEST_QUOTE).replace(/\s+/g, ' ');
	return printable(line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line);
}

/** One finding as one line: `level file · place: came …; expected …`. */
export function formatFinding({ level, file, place, came, expected }: Finding): string {
	return `${level} ${quoted(file)} · ${quoted(place)}: came ${quoted(came)}; expected ${printable(expected)}`;
}

const order = new Intl.Collator('en', { numeric: true });

/** By file, then by place inside it, so that line 9 comes before line 10. */
export function byFileAndPlace(a: Finding, b: Finding): number {
	return order.compare(a.file, b.file) || order.compare(a.place, b.place) || order.compare(a.came, b.came);
}

function printable(text: string): string {
	return text.replace(UNPRINTABLE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** JSON has no way to write NaN and Infinity and would call them null. */
function keepNumber(_key: string, value: unknown): unknown {
	return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
