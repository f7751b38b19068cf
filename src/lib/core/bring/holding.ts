import type { Geometry, Position } from 'geojson';
import type { OpenDatabase } from '../geopackage/read';
import type { Bounds, LngLat } from '../projection/mercator';
import { boxOf, partsOf } from '../spatial/outline';
import { positionsOf } from '../spatial/positions';
import { isAskable } from './askable';
import { nameFieldOf, propertyOf, textOf, type Brought, type BroughtFeature } from './brought';
import { toDegreesOf, turned, type Origin } from './datum';
import { digestOf } from './digest';
import { guessOrigin } from './guess';
import { MOST_NAMED } from './limits';
import { MOST_TOLD, type Held, type Named, type Preview, type Summary, type Told } from './held';
import { readFile } from './read';
import { Refusal } from './refusal';
import { middleOf, sampleOf } from './sample';
import { preview } from './shift';
import { readStated } from './stated';

/** Fields of the first so many features are all the fields there are. */
const LOOKED_AT = 500;

/** A file that was brought, read and waiting for its reader to say where its coordinates come from. */
export class Holding {
	#brought: Brought;
	readonly #digest: string;
	readonly #fields: string[];
	readonly #nameField: string | null;
	/** Some positions of all over the file, as it has them. */
	readonly #sample: readonly Position[];

	private constructor(brought: Brought, digest: string) {
		this.#brought = brought;
		this.#digest = digest;
		this.#fields = fieldsOf(brought.features);
		this.#nameField = nameFieldOf(this.#fields);
		this.#sample = sampleOf(brought.features);
	}

	/** Reads a file. @throws {Refusal} with one reason. */
	static async of(name: string, bytes: Uint8Array, open: OpenDatabase): Promise<Holding> {
		return new Holding(await readFile(name, bytes, open), digestOf(bytes));
	}

	/** What is in the file, and what its coordinates seem to be. */
	summary(town: LngLat): Summary {
		const { format, features, encoding } = this.#brought;
		const stated = readStated(this.#brought.stated);
		return {
			format,
			encoding,
			counts: countsOf(features),
			fields: this.#fields,
			stated: stated && { name: stated.name, datum: stated.datum, old: stated.old },
			guess: guessOrigin(format, stated, middleOf(this.#sample), town),
		};
	}

	/** Where an origin would put the data, before anything is put there. */
	preview(origin: Origin, town: LngLat): Preview {
		return preview(this.#brought.features, origin, { middle: middleOf(this.#sample), sample: this.#sample, town });
	}

	/**
	 * Turns every position into degrees, once and for all: the features go to whoever asks, and what is held is the file
	 * no longer, for its positions as they were would take as much room again.
	 */
	settle(origin: Origin): { held: Held; features: BroughtFeature[] } {
		const turn = toDegreesOf(origin);
		const asRead = this.#brought.features;
		this.#brought = { ...this.#brought, features: [] };
		const features = asRead.map(({ geometry, properties }) => ({
			geometry: geometry && turned(geometry, turn),
			properties,
		}));
		const placed = features.flatMap(({ geometry }) => geometry ?? []);
		const held: Held = {
			digest: this.#digest,
			counts: countsOf(features),
			bounds: boundsOf(placed),
			named: this.#named(features),
			askable: isAskable(placed),
			lines: placed.every(isLine),
		};
		return { held, features };
	}

	/** Name of a feature; empty where it has none. */
	nameOf(feature: BroughtFeature): string {
		return this.#nameField === null ? '' : textOf(propertyOf(feature, this.#nameField)).trim().slice(0, 200);
	}

	/** What the file says of a feature, as text. */
	told(feature: BroughtFeature, number: number): Told {
		const properties = Object.entries(feature.properties).map(([key, value]): [string, string] => [key, textOf(value)]);
		return {
			number,
			name: this.nameOf(feature),
			properties: properties.slice(0, MOST_TOLD),
			more: Math.max(0, properties.length - MOST_TOLD),
			bounds: feature.geometry && boundsOf([feature.geometry]),
		};
	}

	#named(features: readonly BroughtFeature[]): Named[] {
		const named: Named[] = [];
		for (const [number, feature] of features.entries()) {
			const name = feature.geometry ? this.nameOf(feature) : '';
			if (name) named.push({ number, name, line: isLine(feature.geometry!), askable: isAskable([feature.geometry!]) });
			if (named.length >= MOST_NAMED) break;
		}
		return named;
	}
}

const isLine = (geometry: Geometry): boolean => partsOf(geometry).every(({ type }) => type === 'LineString');

function countsOf(features: readonly BroughtFeature[]): Summary['counts'] {
	const counts = { point: 0, line: 0, area: 0, mixed: 0, none: 0 };
	for (const { geometry } of features) counts[kindOf(geometry)] += 1;
	return counts;
}

function kindOf(geometry: Geometry | null): keyof Summary['counts'] {
	if (!geometry) return 'none';
	if (geometry.type.endsWith('Point')) return 'point';
	if (geometry.type.endsWith('LineString')) return 'line';
	return geometry.type.endsWith('Polygon') ? 'area' : 'mixed';
}

/** Bounds of geometries, one after another: all their positions at once would be a second file. */
function boundsOf(geometries: readonly Geometry[]): Bounds {
	const all: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const geometry of geometries) {
		const [west, south, east, north] = boxOf(positionsOf(geometry));
		all[0] = Math.min(all[0], west);
		all[1] = Math.min(all[1], south);
		all[2] = Math.max(all[2], east);
		all[3] = Math.max(all[3], north);
	}
	if (!all.every(Number.isFinite)) throw new Refusal('nothing');
	return all;
}

function fieldsOf(features: readonly BroughtFeature[]): string[] {
	const fields = new Set<string>();
	for (const { properties } of features.slice(0, LOOKED_AT)) for (const key of Object.keys(properties)) fields.add(key);
	return [...fields];
}
