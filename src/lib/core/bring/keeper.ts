import type { Geometry } from 'geojson';
import type { OpenDatabase } from '../geopackage/read';
import type { LngLat } from '../projection/mercator';
import { isAskable } from './askable';
import type { BroughtFeature } from './brought';
import type { Origin } from './datum';
import { Guests, type GuestQuestion } from './guests';
import type { Held, Meeting, Preview, Summary, Told } from './held';
import { Holding } from './holding';
import { Refusal } from './refusal';
import { tilesOf, type CutTile } from './tiles';

/** Most features that an answer names, and that a click tells of. */
const MOST_NAMES = 20;
const MOST_UNDER = 5;

/**
 * Keeps one file off the page's thread: reads it, turns it, cuts its tiles and answers questions about it. Its features
 * never leave; only what is asked for is told. Everything that it can be asked is a method.
 */
export class Keeper {
	readonly #open: OpenDatabase;
	#holding: Holding | null = null;
	#town: LngLat = [0, 0];
	#features: readonly BroughtFeature[] = [];
	#guests = new Guests([]);
	#cut: CutTile = () => null;

	/** @param open opens the database of a GeoPackage. */
	constructor(open: OpenDatabase) {
		this.#open = open;
	}

	/** Reads a file; `town` is the middle of the town. @throws {Refusal} with one reason. */
	async read(name: string, bytes: Uint8Array, town: LngLat): Promise<Summary> {
		this.#town = town;
		this.#holding = await Holding.of(name, bytes, this.#open);
		return this.#holding.summary(town);
	}

	/** Where the data would lie. */
	preview(origin: Origin): Preview {
		return this.#held().preview(origin, this.#town);
	}

	/** Puts the data where an origin says, once and for all. */
	accept(origin: Origin): Held {
		const holding = this.#held();
		const { held, features } = holding.settle(origin);
		this.#features = features;
		this.#guests = new Guests(features);
		this.#cut = tilesOf(features, (feature) => holding.nameOf(feature));
		return held;
	}

	/** A vector tile, to be given away; null where there is nothing. */
	tile(z: number, x: number, y: number): ArrayBuffer | null {
		const tile = this.#cut(z, x, y);
		return tile && (tile.slice().buffer as ArrayBuffer);
	}

	/** What the file says of the features under a position, the smallest first. */
	under(at: LngLat, metres: number): Told[] {
		return this.#guests
			.under(at, metres)
			.slice(0, MOST_UNDER)
			.map((number) => this.told(number));
	}

	/** What the file says of one feature. */
	told(number: number): Told {
		return this.#held().told(this.#features[number]!, number);
	}

	/**
	 * Shape of a feature, or of all of them together where `number` is null; null where there is none.
	 * @throws {Refusal} `tooDetailed` where it has more positions than a question may be about: an address can ask for
	 * what no list of choices offers.
	 */
	shape(number: number | null): Geometry | null {
		const wanted = number === null ? this.#features : this.#features.slice(number, number + 1);
		const geometries = wanted.flatMap(({ geometry }) => geometry ?? []);
		if (!isAskable(geometries)) throw new Refusal('tooDetailed');
		return number === null ? { type: 'GeometryCollection', geometries } : (geometries[0] ?? null);
	}

	/** How many features answer a question, and the first of their names. */
	meeting(question: GuestQuestion): Meeting {
		const numbers = this.#guests.meeting(question);
		const names: string[] = [];
		for (const number of numbers) {
			const name = this.#held().nameOf(this.#features[number]!);
			if (name) names.push(name);
			if (names.length >= MOST_NAMES) break;
		}
		return { count: numbers.length, names };
	}

	#held(): Holding {
		if (!this.#holding) throw new Error('no file has been read');
		return this.#holding;
	}
}
