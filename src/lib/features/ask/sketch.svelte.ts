import type { Subject } from '../../core/ask/ask';
import { MOST_POINTS } from '../../core/ask/grammar';
import type { MeasurePoint } from '../../core/ask/measure';
import type { LngLat } from '../../core/projection/mercator';
import type { Snap } from '../../core/spatial/snap';

/** What is drawn: the subject of a question, or what is measured. */
export type SketchTool = 'point' | 'line' | 'area' | 'distance' | 'surface';

/** Fewest points that make one. */
const FEWEST: Readonly<Record<SketchTool, number>> = { point: 1, line: 2, area: 3, distance: 2, surface: 3 };

/** What a reader draws on the map, point by point; a tool is at work as long as it has a sketch. */
export class Sketch {
	readonly tool: SketchTool;
	readonly #snap: Snap;
	readonly #oncancel: () => void;
	points = $state.raw<readonly MeasurePoint[]>([]);
	/** Where the pointer is; the next leg leads there. */
	cursor = $state.raw<LngLat | null>(null);
	finished = $state(false);
	readonly isEnough = $derived.by(() => this.points.length >= FEWEST[this.tool]);
	readonly isFull = $derived(this.points.length >= MOST_POINTS);

	/**
	 * @param snap draws points to what is drawn nearby; they stay where they are unless given.
	 * @param oncancel hears that the reader wants to draw no more.
	 */
	constructor(tool: SketchTool, snap: Snap = () => null, oncancel: () => void = () => {}) {
		this.tool = tool;
		this.#snap = snap;
		this.#oncancel = oncancel;
	}

	/** Whether it encloses something. */
	get isArea(): boolean {
		return this.tool === 'area' || this.tool === 'surface';
	}

	/** A click on the map, drawn to what is near. */
	add(at: LngLat, metresPerPixel: number): void {
		this.put(this.#snap(at, metresPerPixel) ?? { at, id: null });
	}

	/** The next point as it is. A point put twice ends a line, its first point an area; after the end begins anew. */
	put(point: MeasurePoint): void {
		const points = this.finished || this.tool === 'point' ? [] : this.points;
		const end = this.isArea ? points[0] : points.at(-1);
		if (end && same(end, point) && this.isEnough) return this.finish();
		if (points.length >= MOST_POINTS || (points.length > 0 && same(points.at(-1)!, point))) return;
		this.finished = false;
		this.points = [...points, point];
		if (this.tool === 'point') this.finish();
	}

	undo(): void {
		this.finished = false;
		this.points = this.points.slice(0, -1);
	}

	finish(): void {
		this.finished = this.isEnough;
	}

	cancel(): void {
		this.points = [];
		this.cursor = null;
		this.finished = false;
		this.#oncancel();
	}

	/** What a key does while drawing; tells whether it did anything. */
	press(key: string): boolean {
		if (key === 'Enter' && this.isEnough && !this.finished) this.finish();
		else if (key === 'Backspace' && this.points.length > 0) this.undo();
		else if (key === 'Escape') this.cancel();
		else return false;
		return true;
	}

	/** What was drawn as the subject of a question; null while it is not enough, or for a measurement. */
	get subject(): Subject | null {
		const points = this.points.map(({ at }) => at);
		if (!this.isEnough || this.tool === 'distance' || this.tool === 'surface') return null;
		return this.tool === 'point' ? { kind: 'point', at: points[0]! } : { kind: this.tool, points };
	}
}

const same = (a: MeasurePoint, b: MeasurePoint): boolean => a.at[0] === b.at[0] && a.at[1] === b.at[1];
