import type { Geometry } from 'geojson';

export const FORMATS = ['geojson', 'kml', 'gpx', 'shapefile', 'csv', 'geopackage'] as const;
export type Format = (typeof FORMATS)[number];

/** A feature of a file that was brought; its coordinates are as the file has them. */
export interface BroughtFeature {
	/** Null where the file gives it no position. */
	geometry: Geometry | null;
	/** Read by own entries only: its keys may be anything, `__proto__` too. */
	properties: Readonly<Record<string, unknown>>;
}

/** What a file holds. */
export interface Brought {
	format: Format;
	features: BroughtFeature[];
	/** What the file says of its coordinates: a name, WKT or a PROJ string; null where it says nothing. */
	stated: string | null;
	/** What its text was read as; null for what is no text. */
	encoding: string | null;
}

/** Most of a value that is shown, in characters. */
const LONGEST = 2000;

/** A value of a property as text. Nothing of it is ever markup. */
export function textOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'object' && '@type' in value && 'value' in value) return textOf(value.value);
	const text = typeof value === 'string' ? value : typeof value === 'object' ? written(value) : String(value);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function written(value: object): string {
	try {
		return JSON.stringify(value);
	} catch {
		return '';
	}
}

const NAMES = ['name', '名称', '名字', 'title', '标题', '项目名称', '地名', 'label', 'mc', 'id'];

/** The field that names features best; null where none does. */
export function nameFieldOf(fields: readonly string[]): string | null {
	const plain = fields.map((field) => field.trim().toLowerCase());
	for (const name of NAMES) if (plain.includes(name)) return fields[plain.indexOf(name)]!;
	return fields.find((field) => /name|名/i.test(field)) ?? null;
}

/** A property by its own key; undefined for what every object has. */
export const propertyOf = ({ properties }: BroughtFeature, key: string): unknown =>
	Object.hasOwn(properties, key) ? properties[key] : undefined;
