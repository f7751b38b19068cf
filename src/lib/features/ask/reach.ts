import type { Geometry } from 'geojson';
import type { Ask } from '../../core/ask/ask';
import { drawnGeometry } from '../../core/ask/subject';
import { partsOf } from '../../core/spatial/outline';
import { positionsOf } from '../../core/spatial/positions';

/** Shapes of more positions have no band drawn: to make it would keep the page waiting. */
const MOST_POSITIONS = 2000;

/**
 * The band that a question reaches over, to be drawn; null where it has none. Only a picture of the question:
 * answers measure, they do not look into the band. Turf's buffer is fetched when first needed.
 */
export async function reachOf(ask: Ask | null, geometryOf: (id: string) => Geometry | null): Promise<Geometry | null> {
	if (ask?.kind !== 'within' || ask.metres === 0) return null;
	const geometry = ask.of.kind === 'feature' ? geometryOf(ask.of.id) : drawnGeometry(ask.of);
	if (!geometry || positionsOf(geometry).length > MOST_POSITIONS) return null;
	const { buffer } = await import('@turf/buffer');
	const bands = partsOf(geometry).map((part) => buffer(part, ask.metres, { units: 'meters', steps: 16 }));
	return { type: 'GeometryCollection', geometries: bands.flatMap((band) => band?.geometry ?? []) };
}
