import { formatYours } from '../../core/bring/ids';
import type { Bounds } from '../../core/spatial/bounds';
import type { Language } from '../../core/language/languages';
import type { LngLat, Viewport } from '../../core/projection/mercator';
import { fromScreen, metresPerPixel, withinZoom } from '../../core/projection/mercator';
import { boxOf } from '../../core/spatial/outline';
import { positionsOf } from '../../core/spatial/positions';
import { flight } from '../../map/camera';
import { view } from '../../state/view.svelte';
import { mapLoader } from '../inspect/map-loader';
import { Arrival } from './arrival.svelte';
import { brought } from './brought.svelte';

/** How far from a feature a click still means it, in pixels, and how near the map goes to one. */
const REACH = 8;
const CLOSEST = 16;

/** Bringing files: what the panel and the map of a page do with those that are here. */
export class Bringing {
	readonly language: Language;
	/** What the map shows; null before it is known. */
	viewport: Viewport | null = null;
	#number = 0;
	/** Counts what was looked at: an answer that comes after the next question is late. */
	#looks = 0;

	constructor(language: Language) {
		this.language = language;
	}

	/** Takes files up: reads them, asks where their coordinates come from, and shows them once that is settled. */
	take(files: readonly File[]): void {
		for (const file of files) {
			this.#number = Math.max(this.#number, ...brought.arrivals.map(({ number }) => number)) + 1;
			const arrival = new Arrival(this.#number, file.name);
			brought.arrivals = [...brought.arrivals, arrival];
			void arrival.read(file, () => this.#town());
		}
	}

	/** Takes a file off the map; a question that was asked of it goes with it, for nobody here could answer it. */
	remove(arrival: Arrival): void {
		const { filter } = view.current;
		const own = arrival.held && formatYours({ digest: arrival.held.digest, number: null });
		if (own && filter.ask?.includes(own)) void view.choose({ filter: { ...filter, ask: null } });
		brought.remove(arrival);
	}

	/** Brings bounds into view; Back undoes it. */
	show(bounds: Bounds): void {
		const { viewport } = this;
		if (!viewport) return;
		// As near as all of it can be seen, wherever the map is now.
		const near = { ...viewport, camera: { ...viewport.camera, zoom: CLOSEST } };
		void view.choose({ camera: withinZoom(flight(bounds, near, {}, CLOSEST)) });
	}

	/** Looks at what lies under a point of the map; tells whether anything of the reader's does. */
	async look(point: readonly [x: number, y: number]): Promise<void> {
		const { viewport } = this;
		if (!viewport) return;
		const look = ++this.#looks;
		const [at, metres] = [fromScreen(point, viewport), REACH * metresPerPixel(viewport.camera)];
		for (const arrival of [...brought.here].reverse()) {
			const told = await arrival.ask('under', at, metres).catch(() => []);
			if (look !== this.#looks) return;
			if (told.length === 0) continue;
			brought.looked = { arrival, told, by: 'map' };
			return;
		}
		if (brought.looked?.by === 'map') brought.looked = null;
	}

	/** Looks at a feature of a file by its number, and brings it into view. */
	async tell(arrival: Arrival, number: number): Promise<void> {
		const look = ++this.#looks;
		const told = await arrival.ask('told', number).catch(() => null);
		if (!told || look !== this.#looks) return;
		brought.looked = { arrival, told: [told], by: 'list' };
		if (told.bounds) this.show(told.bounds);
	}

	/** The middle of the town: that of the net of lines which covers its map. */
	async #town(): Promise<LngLat> {
		const { context } = await mapLoader(this.language)();
		const net = context.features.find(({ properties }) => properties?.role === 'graticule');
		const [west, south, east, north] = boxOf(net ? positionsOf(net.geometry) : []);
		return [(west + east) / 2, (south + north) / 2];
	}
}
