import type { Entry } from '../atlas/entry';
import type { Shape } from '../picture/picture';
import type { Bounds } from '../projection/mercator';
import type { EmbedOptions } from './options';
import type { Subject } from './subject';

/** As much of a feature as has to be known to tell whether a frame shows it. */
export type Showable = Pick<Entry, 'id' | 'dataset' | 'status' | 'shownBy' | 'bounds'>;

/** The features that a frame of these options shows or lists. */
export function shownEntries<E extends Showable>(
	entries: readonly E[],
	subject: Subject,
	{ datasets, status }: Pick<EmbedOptions, 'datasets' | 'status'>,
): E[] {
	return entries.filter((entry) => {
		if (subject.of === 'feature') return entry.id === subject.id;
		if (subject.of === 'dataset' ? entry.dataset !== subject.dataset : !datasets.includes(entry.dataset)) return false;
		return status.length === 0 || status.includes(entry.status ?? 'unknown');
	});
}

/** The shapes that show those features; of the whole town only those whose own dataset is on. */
export function shownShapes(
	shapes: readonly Shape[],
	shown: readonly Showable[],
	subject: Subject,
	{ datasets }: Pick<EmbedOptions, 'datasets'>,
): Shape[] {
	const ids = new Set(shown.flatMap(({ shownBy }) => shownBy));
	return shapes.filter(({ id, dataset }) => ids.has(id) && (subject.of !== 'town' || datasets.includes(dataset)));
}

/** Room around a subject as a share of its extent on each side, and the least extent in degrees, some two kilometres. */
const MARGIN = 0.12;
const LEAST = 0.02;

/** What a map of the subject opens on; null for the whole town, and for what has no position. */
export function openingBounds(shown: readonly Showable[], subject: Subject): Bounds | null {
	const boxes = shown.flatMap(({ bounds }) => (bounds ? [bounds] : []));
	if (subject.of === 'town' || boxes.length === 0) return null;
	const [west, south] = [0, 1].map((side) => Math.min(...boxes.map((box) => box[side]!))) as [number, number];
	const [east, north] = [2, 3].map((side) => Math.max(...boxes.map((box) => box[side]!))) as [number, number];
	const across = Math.max((east - west) * MARGIN, (LEAST - (east - west)) / 2);
	const up = Math.max((north - south) * MARGIN, (LEAST - (north - south)) / 2);
	return [west - across, south - up, east + across, north + up];
}
