import type { Dataset } from '../../core/datasets';
import type { Camera } from '../../core/projection/mercator';
import type { Stage } from '../../map/stage';

/** What of the town a map shows. */
export interface Shown {
	datasets: readonly Dataset[];
	/** Ids of shapes that are set off, and of those that are left out. */
	selected: readonly string[];
	hidden: readonly string[];
}

/** What the live map is given by the frame whose drawn map it takes over. */
export interface Given {
	/** Empty, and as large as the drawing that it lies upon. */
	target: HTMLElement;
	/** Address of the live map's data. */
	mapFile: string;
	/** Ids of the features to keep of it; null for all. */
	only: readonly string[] | null;
	/** Name of the canvas, and MapLibre's own words by its keys. */
	label: string;
	locale: Readonly<Record<string, string>>;
	/** Where the drawn map looks: nothing jumps. */
	start: Camera;
	shown: Shown;
	/** Whether a wheel and one finger are the host page's. */
	cooperative: boolean;
	/** Id of a base map; null for the town's first. */
	basemap: string | null;
	/** What the live map shows by now; `none` while its context is lost. */
	onstage: (stage: Stage) => void;
	/** It cannot come, or is gone for good. */
	onfail: () => void;
	oncamera: (camera: Camera, settled: boolean) => void;
	/** Ids of the shapes under a click, the smallest first. */
	onpress: (ids: string[]) => void;
}

/** The live map as the frame commands it. */
export interface Taken {
	show: (shown: Shown) => void;
	/** Looks there: in a flight, or at once. */
	go: (camera: Camera, flying: boolean) => void;
}

/** What `live.ts` exports; it is known by its address alone. */
export interface LiveModule {
	takeOver: (given: Given) => Taken;
}
