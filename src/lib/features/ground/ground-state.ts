import type { BaseFailure, BaseMap } from '../../core/base/base-map';
import type { LngLat } from '../../core/projection/mercator';
import type { Located } from './locate';

/** What the buttons and the furniture of the ground show and change. */
export interface GroundState {
	/** The base maps of the town; none until they are here. */
	readonly offered: readonly BaseMap[];
	readonly chosen: BaseMap;
	/** Why the chosen one is not shown. */
	readonly failed: BaseFailure | null;
	/** Where the reader is, once it is known and wanted. */
	located: Located | null;
	/** What the pointer is on. */
	readonly pointer: LngLat | null;
	/** A reader's choice of a base map, by its id. */
	choose(id: string): void;
}
