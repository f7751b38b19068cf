import type { Geometry } from 'geojson';
import type { GenericSchema, InferOutput } from 'valibot';
import * as v from 'valibot';
import { quoted } from '../../core/finding';
import { featureId } from '../../core/feature/schema';
import { windRight } from '../../core/spatial/winding';
import { pass } from './border';
import { readJsonFile, type Tell } from './file';
import { readGeometry } from './geometry';
import { shown } from './words';

/** One feature of a FeatureCollection as far as it could be read. */
export interface ReadFeature<P> {
	/** Its id, or `features[3]` where it has none that can be used. */
	id: string;
	file: string;
	properties: P;
	geometry: Geometry | null;
	/** Keys whose value only stands in for what was refused, and `geometry`, `id`. */
	doubtful: ReadonlySet<string>;
}

const COLLECTION: ReadonlySet<string> = new Set(['type', 'features', 'name', 'bbox', 'crs']);
const FEATURE: ReadonlySet<string> = new Set(['type', 'id', 'properties', 'geometry', 'bbox']);

/** Reads one RFC 7946 FeatureCollection; null when nothing of it could be read. */
export function readCollection<S extends GenericSchema>(
	folder: string,
	file: string,
	schema: S,
	standIns: Readonly<Record<string, unknown>>,
	tell: Tell,
): ReadFeature<InferOutput<S>>[] | null {
	const value = readJsonFile(folder, file, tell);
	if (value === undefined) return null;
	const error = (place: string, came: unknown, expected: string) =>
		tell({ level: 'error', file, place, came: quoted(shown(came)), expected });
	const { type, features, crs } = isObject(value) ? value : {};
	if (!isObject(value)) return (error('file', value, 'a FeatureCollection'), null);
	if (type !== 'FeatureCollection' && !Array.isArray(features)) return (error('type', type, 'FeatureCollection'), null);
	unknownKeys(value, COLLECTION).forEach((key) => error('file', `the unknown key ${key}`, 'only type and features'));
	if (type !== 'FeatureCollection') error('type', type, 'FeatureCollection');
	if (crs !== undefined && !quoted(crs).includes('CRS84'))
		error('crs', crs, 'no crs: coordinates are WGS 84 longitude, latitude');
	if (!Array.isArray(features)) return (error('features', features, 'a list of features'), null);

	return features.flatMap((feature: unknown, index) => {
		const place = `features[${index}]`;
		if (!isObject(feature)) return (error(place, feature, 'a Feature'), []);
		const id = readId(feature.id, place, error);
		unknownKeys(feature, FEATURE).forEach((key) => error(id, `the unknown key ${key}`, 'only the keys of a Feature'));
		if (feature.type !== 'Feature') error(`${id} type`, feature.type, 'Feature');
		const properties = pass(schema, feature.properties ?? {}, { file, place: id, tell }, standIns);
		const geometry = geometryOf(feature, id, file, tell);
		if (!properties) return [];
		const doubtful = new Set([
			...properties.doubtful,
			...(geometry === undefined ? ['geometry'] : []),
			...(id === place ? ['id'] : []),
		]);
		return [{ id, file, properties: properties.value, geometry: geometry ?? null, doubtful }];
	});
}

function readId(id: unknown, place: string, error: (place: string, came: unknown, expected: string) => void): string {
	const read = v.safeParse(featureId, id);
	if (read.success) return read.output;
	error(`${place} id`, id, 'an id of at most 80 characters: lower-case words joined by hyphens');
	return typeof id === 'string' && id.trim() !== '' ? id : place;
}

/** The geometry turned the right way round, null where it has none, undefined where it is wrong. */
function geometryOf(
	{ geometry }: Record<string, unknown>,
	id: string,
	file: string,
	tell: Tell,
): Geometry | null | undefined {
	if (geometry === null) return null;
	const read = readGeometry(geometry);
	if ('misfits' in read) {
		for (const { path, came, expected } of read.misfits)
			tell({ level: 'error', file, place: `${id} ${path}`, came, expected });
		return undefined;
	}
	const { geometry: wound, changed } = windRight(read.geometry);
	if (changed)
		tell({
			level: 'note',
			file,
			place: `${id} geometry`,
			came: 'a ring wound the wrong way',
			expected: 'outer rings counter-clockwise, holes clockwise; it was turned round',
		});
	return wound;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const unknownKeys = (value: object, known: ReadonlySet<string>): string[] =>
	Object.keys(value).filter((key) => !known.has(key));
