/**
 * Types of `<town-map>`, the custom element that `town-map.js` beside this file defines.
 *
 *     <script src="https://atlas.example/embed/town-map.js" async></script>
 *     <town-map subject="roads" lang="en" title="Roads of the town" ratio="16/9">
 *       <a href="https://atlas.example/en/embed/roads/">Roads of the town</a>
 *     </town-map>
 *
 * The script is a classic one and exports nothing; in TypeScript `import type { … } from './town-map'` gives the types, and
 * `document.querySelector('town-map')` and `document.createElement('town-map')` know the element.
 *
 * Methods, and events after `ready`, need the town to have named the origin of your page among its `message_origins`.
 * Without that the map is as good as ever to its reader; it only does not talk: see {@link TownMapReady.messages}.
 */

/** Overlays, by the dataset each shows. */
export type TownMapDataset = 'roads' | 'industry' | 'villages' | 'heritage' | 'services' | 'development';

/** Statuses of projects, by their word in the open data (OC4IDS); `unknown` where nothing is said. */
export type TownMapStatus =
	'identification' | 'preparation' | 'implementation' | 'completion' | 'completed' | 'cancelled' | 'unknown';

export interface TownMapCamera {
	/** Longitude and latitude in degrees, WGS 84, in GeoJSON's order. */
	center: readonly [lng: number, lat: number];
	/** Web Mercator zoom of 512-pixel tiles, as MapLibre counts it: 8 to 17. */
	zoom: number;
}

/** What a map shows. */
export interface TownMapState {
	readonly datasets: readonly TownMapDataset[];
	/** Statuses that are shown; empty means all of them. */
	readonly status: readonly TownMapStatus[];
	/** Id of the selected project or place. */
	readonly select: string | null;
	/** Null while the map shows its opening view. */
	readonly camera: TownMapCamera | null;
}

/** What `ready` tells. */
export interface TownMapReady extends TownMapState {
	/**
	 * Whether the map has answered this page, for which it is given about one second from its load. If not, `select` and
	 * `change` are not fired, and methods load the frame anew with what was asked for; what the reader does inside it stays
	 * unknown. A map that answers later than that, on a slow device or out of sight, is heard: `ready` is not fired again,
	 * but from then on `features` is filled, events are fired and methods ask the frame.
	 */
	readonly messages: boolean;
}

export interface TownMapFilter {
	/** Overlays to show; an empty list shows none. Left as they are if absent. */
	datasets?: readonly TownMapDataset[];
	/** Statuses to show; an empty list shows all. Left as they are if absent. */
	status?: readonly TownMapStatus[];
}

export type TownMapErrorCode =
	/** The frame did not answer within 5 seconds. */
	| 'time-out'
	/** No feature of this map has that id: see {@link TownMapElement.features}. */
	| 'unknown-feature'
	/** The feature is there, but its dataset or status is not shown now: `filter` first. */
	| 'not-shown'
	/** An argument is none of the values that these types allow. */
	| 'malformed'
	/** The frame speaks another version: load `town-map.js` from the site that serves the frame. */
	| 'unknown-version'
	/** The element is not in a document, or was taken out of it before the frame had answered. */
	| 'disconnected';

/** What methods reject with. */
export interface TownMapError extends Error {
	readonly name: 'TownMapError';
	readonly code: TownMapErrorCode;
}

/** Events of the element; all of them bubble and cross shadow boundaries. */
export interface TownMapEventMap {
	/**
	 * Once each time that the element is put into a document: its frame has loaded, which it does when the reader comes near,
	 * or a method is called; and has answered, or not within about one second: see {@link TownMapReady.messages}.
	 */
	ready: CustomEvent<TownMapReady>;
	/** The selection changed, by the reader or by a method. */
	select: CustomEvent<TownMapState>;
	/** Anything of the state changed and has come to rest, the selection included. */
	change: CustomEvent<TownMapState>;
}

/**
 * A map of the town. Its attributes may be changed at any time:
 *
 * | attribute | values |
 * | --- | --- |
 * | `subject` | empty for the whole town; a dataset; `projects/<id>`; `places/<id>` |
 * | `lang` | `zh-Hans`, `zh-Hant`, `en`; that of the nearest element that has one, if the map speaks it |
 * | `title` | accessible name of the frame |
 * | `ratio` | width to height, `16/9`; `4/3` if absent. `aspect-ratio` or `height` in CSS come before it |
 * | `datasets`, `status` | names joined by commas; `none` |
 * | `select` | id of a project or place |
 * | `camera` | `zoom/latitude/longitude` |
 * | `legend`, `list`, `title-bar` | `1`, `0` |
 * | `theme` | `auto`, `light`, `dark` |
 * | `basemap` | id of a base map that the town offers |
 * | `scroll` | `cooperative`: one finger or a plain wheel scrolls your page; `free`: they move the map |
 * | `target` | where links open: `blank`, `top`, `parent`, `self`, only of use on pages of the site itself |
 * | `interactive` | `touch`: the live map comes with the first touch; `now` |
 * | `sandbox` | the iframe's; `allow-scripts` is enough for the map, but then its links lead nowhere |
 * | `site` | address of the site, if not the one that the script came from |
 *
 * A state that the reader or a method has changed stays when another attribute changes.
 *
 * With `target="self"` links load pages of the site inside the frame, which those refuse (`frame-ancestors 'self'`) on pages of
 * any other origin. In a sandbox links need `allow-scripts allow-popups allow-popups-to-escape-sandbox`: a window that
 * inherits the sandbox cannot open the site.
 */
export interface TownMapElement extends HTMLElement {
	/**
	 * Selects a project or place, or with null none. Setting it sets the attribute, which is how some frameworks write
	 * attributes of custom elements.
	 * @returns what the map shows then; rejects with a {@link TownMapError}.
	 */
	get select(): (id: string | null) => Promise<TownMapState>;
	set select(id: string | null);
	/** Shows only these datasets and statuses. */
	filter(filter: TownMapFilter): Promise<TownMapState>;
	/** Moves the map there. */
	flyTo(camera: TownMapCamera): Promise<TownMapState>;
	/** What the map shows, as far as this page has been told: its attributes, then what was changed since. */
	getState(): TownMapState;
	/** Ids of the projects and places that the map knows, in the order of its list; empty until the map has answered. */
	readonly features: readonly string[];

	addEventListener<Name extends keyof TownMapEventMap>(
		type: Name,
		listener: (this: TownMapElement, event: TownMapEventMap[Name]) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void;
	addEventListener<Name extends Exclude<keyof HTMLElementEventMap, keyof TownMapEventMap>>(
		type: Name,
		listener: (this: TownMapElement, event: HTMLElementEventMap[Name]) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void;
	addEventListener(
		type: string,
		listener: EventListenerOrEventListenerObject,
		options?: boolean | AddEventListenerOptions,
	): void;
	removeEventListener<Name extends keyof TownMapEventMap>(
		type: Name,
		listener: (this: TownMapElement, event: TownMapEventMap[Name]) => unknown,
		options?: boolean | EventListenerOptions,
	): void;
	removeEventListener(
		type: string,
		listener: EventListenerOrEventListenerObject,
		options?: boolean | EventListenerOptions,
	): void;
}

declare global {
	interface HTMLElementTagNameMap {
		'town-map': TownMapElement;
	}
}
