import type { ContextFeature } from '../atlas/feature';
import type { Dataset } from '../datasets';
import type { ContextProperties } from '../feature/schema';
import type { Certainty, SignKind, Status } from '../feature/vocabulary';
import type { Bounds, Frame } from '../projection/mercator';

/** Side of a picture's square in its own units. */
export const PICTURE_SIDE = 1000;

/** A feature of the town as drawn. */
export interface Shape {
	id: string;
	kind: SignKind;
	dataset: Dataset;
	certainty: Certainty;
	status: Status | null;
	/** Path data of a line or an area; null for a point, which its glyph shows. */
	d: string | null;
	area: boolean;
	/** How far off a point may be, in units of the picture; null where that is not known. */
	reach: number | null;
	/** Where glyph and label stand. */
	x: number;
	y: number;
}

export interface ContextShape {
	id: string;
	role: ContextProperties['role'];
	d: string | null;
	x: number;
	y: number;
}

/** What a map is drawn upon: what lies around the town, and how far the sheet reaches. */
export interface Ground {
	context: readonly ContextFeature[];
	bounds: Bounds;
}

/** A label set beside its anchor; `dx`, `dy` are screen pixels, whatever the scale. */
export interface Label {
	id: string;
	text: string;
	x: number;
	y: number;
	dx: number;
	dy: number;
	anchor: 'start' | 'middle' | 'end';
	context: boolean;
	/** Shown only where the map is wide enough for it. */
	wide: boolean;
}

/** A map drawn without any script: everything of one frame in units of PICTURE_SIDE. */
export interface Picture {
	frame: Frame;
	/** Path data of the meridians and parallels. */
	graticule: string;
	context: ContextShape[];
	shapes: Shape[];
	labels: Label[];
}
