import Flatbush from 'flatbush';
import type { Geometry } from 'geojson';
import type { Bounds, LngLat } from '../projection/mercator';
import { metresBetween } from '../spatial/distance';
import { outlineOf, type Outline } from '../spatial/outline';
import { sheetOf, type Sheet } from '../spatial/sheet';
import type { BroughtFeature } from './brought';

/** A question about where things lie, with the shape of what it is asked about. */
export type GuestQuestion =
	| { kind: 'within'; metres: number; of: Geometry; without: number | null }
	| { kind: 'crosses'; of: Geometry; without: number | null }
	| { kind: 'view'; bounds: Bounds };

/** Most features under a click that are measured. */
const MOST_NEAR = 500;
const METRES_PER_DEGREE = 111_195;

/** Features of a file that was accepted, to be asked about; prepared when first asked. */
export class Guests {
	readonly #features: readonly BroughtFeature[];
	#boxes: { index: Flatbush; numbers: number[] } | undefined;
	#sheet: Sheet | undefined;

	constructor(features: readonly BroughtFeature[]) {
		this.#features = features;
	}

	/** Numbers of the features no farther from a position than so many metres, the smallest first. */
	under([lng, lat]: LngLat, metres: number): number[] {
		const { index, numbers } = (this.#boxes ??= boxesOf(this.#features));
		const up = metres / METRES_PER_DEGREE;
		const along = up / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
		const point = outlineOf({ type: 'Point', coordinates: [lng, lat] })!;
		return index
			.search(lng - along, lat - up, lng + along, lat + up)
			.slice(0, MOST_NEAR)
			.map((i) => ({ number: numbers[i]!, outline: outlineOf(this.#features[numbers[i]!]!.geometry!)! }))
			.filter(({ outline }) => metresBetween(point, outline) <= metres)
			.sort((a, b) => sizeOf(a.outline) - sizeOf(b.outline))
			.map(({ number }) => number);
	}

	/** Numbers of the features that answer a question, in the order of the file. */
	meeting(question: GuestQuestion): number[] {
		this.#sheet ??= sheetOf(this.#features.map(({ geometry }) => geometry));
		if (question.kind === 'view') return this.#sheet.inside([...question.bounds]);
		const outline = outlineOf(question.of);
		if (!outline) return [];
		const counts = (i: number) => i !== question.without;
		if (question.kind === 'crosses') return this.#sheet.meeting(outline, counts);
		return this.#sheet.within(outline, question.metres, counts).map(([i]) => i);
	}
}

function boxesOf(features: readonly BroughtFeature[]): { index: Flatbush; numbers: number[] } {
	const placed = features.flatMap(({ geometry }, number) => {
		const outline = geometry && outlineOf(geometry);
		return outline ? [{ number, box: outline.box }] : [];
	});
	const index = new Flatbush(Math.max(1, placed.length));
	for (const { box } of placed) index.add(...box);
	if (placed.length === 0) index.add(0, 0, 0, 0);
	index.finish();
	return { index, numbers: placed.map(({ number }) => number) };
}

/** Points before lines before areas, and the smaller box first. */
function sizeOf({ parts, box: [west, south, east, north] }: Outline): number {
	const kind = parts.every(({ type }) => type === 'Point') ? 0 : parts.some(({ type }) => type === 'Polygon') ? 2 : 1;
	return kind * 1e6 + Math.hypot(east - west, north - south);
}
