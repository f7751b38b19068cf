import { geoMercator, geoPath } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { AtlasFeature } from '../atlas/feature';
import { metresPerPixel, project, type Frame, type LngLat } from '../projection/mercator';
import { graticule } from './graticule';
import { placeLabels, type Named } from './labels';
import { PICTURE_SIDE, type Ground, type Picture } from './picture';

/** Names of features by id, in the language of the picture. */
export type Names = (id: string) => string;

/** Which names a picture shows. */
export interface Naming {
	/** Ids of what is named before all else. */
	first: readonly string[];
	/** See `placeLabels`. */
	wideSide?: number;
}

/**
 * Draws the features of one frame as path data, in the same Web Mercator view that the live map
 * takes over. Only features with a shape of their own are drawn; projects that stand at places
 * are shown by them.
 */
export function drawPicture(
	frame: Frame,
	features: readonly AtlasFeature[],
	{ context, bounds }: Ground,
	names: Names,
	{ first, wideSide }: Naming = { first: [] },
): Picture {
	const scale = PICTURE_SIDE / frame.side;
	const projection = geoMercator()
		.scale((512 / (2 * Math.PI)) * scale)
		.translate([(256 - frame.x) * scale, (256 - frame.y) * scale]);
	const path = geoPath(projection).digits(1);
	const anchor = (geometry: Geometry) => {
		const [x, y] = project(anchorOf(geometry));
		return { x: round((x - frame.x) * scale), y: round((y - frame.y) * scale) };
	};
	const drawn = features.filter(isDrawn);
	const shapes = drawn.map(({ id, dataset, sign, position, position: { geometry } }) => ({
		id,
		kind: sign.kind,
		dataset,
		certainty: position.certainty ?? 'schematic',
		status: sign.status,
		d: geometry!.type === 'Point' ? null : path(clockwise(geometry!)),
		area: geometry!.type.endsWith('Polygon'),
		reach: reachOf(geometry!, position.accuracy_m, scale),
		...anchor(geometry!),
	}));
	const contextShapes = context.map(({ id, properties, geometry }) => ({
		id,
		role: properties.role,
		d: geometry.type === 'Point' ? null : path(geometry),
		...anchor(geometry),
	}));
	const named = (shape: { id: string; x: number; y: number }, isContext: boolean): Named => ({
		...shape,
		text: names(shape.id),
		context: isContext,
	});
	const order = (shape: (typeof shapes)[number]) => rank(shape) - (first.includes(shape.id) ? FIRST : 0);
	const labels = placeLabels(
		[...shapes].sort((a, b) => order(a) - order(b)).map((s) => named(s, false)),
		contextShapes.map((s) => named(s, true)),
		wideSide,
	);
	return { frame, graticule: path(graticule(bounds)) ?? '', context: contextShapes, shapes, labels };
}

/**
 * Radius of the band in which a point may really lie.
 * @param scale units per pixel of the Web Mercator world at zoom 0.
 */
export function reachOf(geometry: Geometry, accuracy_m: number | null, scale: number): number | null {
	if (geometry.type !== 'Point' || accuracy_m === null) return null;
	return (accuracy_m / metresPerPixel({ center: anchorOf(geometry), zoom: 0 })) * scale;
}

/** d3-geo reads rings on the sphere the other way round than RFC 7946: the inside is on the right. */
function clockwise(geometry: Geometry): Geometry {
	if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(reversed) };
	if (geometry.type === 'MultiPolygon')
		return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(reversed)) };
	return geometry;
}

const reversed = <T>(ring: readonly T[]): T[] => [...ring].reverse();

/** Whether a feature has a shape on the map: a project that stands at places is shown by theirs. */
export const isDrawn = ({ id, position }: AtlasFeature): boolean => position.shownBy.includes(id);

/** Where a feature is named and its status shown: the point, the middle of the line, the centre of the ring. */
export function anchorOf(geometry: Geometry): LngLat {
	if (geometry.type === 'Point') return geometry.coordinates as [number, number];
	if (geometry.type === 'LineString') return middleOf(geometry.coordinates as [number, number][]);
	if (geometry.type === 'Polygon') return centreOf(geometry.coordinates[0] as [number, number][]);
	if (geometry.type === 'GeometryCollection') return anchorOf(geometry.geometries[0]!);
	const type = geometry.type.replace('Multi', '');
	return anchorOf({ type, coordinates: geometry.coordinates[0] } as Geometry);
}

/** Lines first, then what has an extent, then projects, then places: the order in which labels win room. */
const rank = (shape: { d: string | null; area: boolean; kind: string }): number =>
	(shape.d ? 0 : 2) + (shape.area ? 1 : 0) + (shape.kind === 'place' ? 1 : 0);

/** More than any rank. */
const FIRST = 10;

const round = (value: number): number => Math.round(value * 10) / 10;

function middleOf(line: readonly LngLat[]): LngLat {
	const lengths = line.slice(1).map(([x, y], i) => Math.hypot(x - line[i]![0], y - line[i]![1]));
	let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
	for (const [i, length] of lengths.entries()) {
		if (rest <= length) {
			const t = length === 0 ? 0 : rest / length;
			const [[ax, ay], [bx, by]] = [line[i]!, line[i + 1]!];
			return [ax + (bx - ax) * t, ay + (by - ay) * t];
		}
		rest -= length;
	}
	return line.at(-1)!;
}

function centreOf(ring: readonly LngLat[]): LngLat {
	const corners = ring.slice(0, -1);
	const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
	return [mean(0), mean(1)];
}
