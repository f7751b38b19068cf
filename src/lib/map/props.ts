import type { Snippet } from 'svelte';
import type { BaseFailure, BaseMap } from '../core/base/base-map';
import type { Dataset } from '../core/datasets';
import type { MapData } from '../core/picture/map-data';
import type { Picture, Shape } from '../core/picture/picture';
import type { Sizes } from '../core/picture/sizes';
import type { Bounds, Camera, LngLat, Viewport } from '../core/projection/mercator';
import type { MapHandle } from './arrival';
import type { Padding } from './camera';
import type { MapWords } from './words';

/** What is shown of the town, the same on the drawn map and on the live one. */
export interface Showing {
	datasets: readonly Dataset[];
	/** Ids of shapes to set off. */
	selected?: readonly string[];
	hovered?: readonly string[];
	/** Ids of what is filtered out; it recedes, or is not shown where the rest is to stand `alone`. */
	receded?: readonly string[];
	alone?: boolean;
	/** How large their money makes shapes; without it, all are alike. */
	sizes?: Sizes | null;
	/** Shapes with another sign than the one they were drawn with, by their ids. */
	signs?: ReadonlyMap<string, Shape>;
	/** Ids of shapes that the plan which is looked at speaks of, and of those that stand back behind them. */
	planned?: readonly string[];
	faint?: readonly string[];
}

/** What the map of the town is given, and what it tells. */
export interface TownMapProps extends Showing {
	picture: Picture;
	href: (id: string) => string;
	/** Where the live map's data comes from. */
	load: () => Promise<MapData>;
	words: MapWords;
	/** What the town lies on; its own drawing unless given. */
	base?: BaseMap | null;
	/** The base map cannot be shown, and the town's own drawing stays. */
	onbasefail?: ((failure: BaseFailure) => void) | undefined;
	/** Camera from the address; null shows the picture's frame. */
	camera?: Camera | null;
	/** What has to be in view, e.g. the selection; the map moves only when it is not. */
	focus?: Bounds | null;
	/** Pixels of the map that something else covers. */
	padding?: Padding;
	/** A click, with the ids of everything under it, smallest first. */
	onpick?: (ids: string[]) => void;
	onhover?: (id: string | null) => void;
	/** While a tool is at work clicks are its points, and nothing is picked. */
	onpoint?: ((at: LngLat, metresPerPixel: number) => void) | undefined;
	/** Where on the ground the pointer is; null once it has left. */
	oncursor?: ((at: LngLat | null) => void) | undefined;
	/** What the map shows, whenever it moves or is resized. */
	onviewport?: ((viewport: Viewport) => void) | undefined;
	/** The camera came to rest; null where it shows the opening frame. */
	oncamera?: (camera: Camera | null) => void;
	/** MapLibre's own map, for those who draw upon it; null once it is gone for good. */
	onlive?: ((map: MapHandle | null) => void) | undefined;
	/** Furniture of the sheet: legend, stamp, review number, what a reader draws. */
	children?: Snippet<[{ camera: Camera | null; width: number; height: number }]>;
	/** Buttons that join those of the map. */
	controls?: Snippet;
}
