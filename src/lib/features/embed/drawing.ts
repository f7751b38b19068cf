import { PICTURE_SIDE } from '../../core/picture/picture';
import {
	cameraOf,
	unproject,
	type Bounds,
	type Camera,
	type Frame,
	type Viewport,
} from '../../core/projection/mercator';
import type { Stage } from '../../map/stage';
import { viewBoxOf } from '../../map/view-box';
import { Naming, type Bearer } from './naming';
import type { Shown } from './taking-over';

/** The map as the page carries it: an SVG that was drawn at build, looked at from anywhere. */
export class Drawing {
	/** Shapes by the ids of their features. */
	readonly shapes: ReadonlyMap<string, SVGElement>;
	readonly #svg: SVGSVGElement;
	readonly #frame: Frame;
	readonly #naming: Naming;
	#camera: Camera | null = null;

	constructor(readonly element: HTMLElement) {
		this.#svg = element.querySelector('svg')!;
		const shapes = this.#svg.querySelectorAll<SVGElement>('[data-feature]');
		this.shapes = new Map([...shapes].map((shape) => [shape.dataset.feature!, shape]));
		this.#naming = new Naming(this.#svg);
		const [x = 0, y = 0, side = 1] = element.dataset.frame!.split(',').map(Number);
		this.#frame = { x, y, side };
	}

	/** Where it looks unless it is told otherwise, on a map as large as it is now. */
	get opening(): Camera {
		return cameraOf(this.#frame, this.element.clientWidth, this.element.clientHeight);
	}

	get viewport(): Viewport {
		const { clientWidth: width, clientHeight: height } = this.element;
		return { camera: this.#camera ?? this.opening, width, height };
	}

	/** Looks somewhere; null shows the whole of the drawing again, at any size. */
	look(camera: Camera | null): void {
		this.#camera = camera;
		const box = camera && viewBoxOf(this.#frame, this.viewport);
		const viewBox = box?.viewBox ?? `0 0 ${PICTURE_SIDE} ${PICTURE_SIDE}`;
		// Set again to the same it would be laid out again.
		if (viewBox !== this.#svg.getAttribute('viewBox')) this.#svg.setAttribute('viewBox', viewBox);
		if (box) this.#svg.style.setProperty('--k', String(box.scale));
		else this.#svg.style.removeProperty('--k');
	}

	show({ datasets, selected, hidden }: Shown): void {
		for (const [id, shape] of this.shapes) {
			const off = hidden.includes(id) || !datasets.some((dataset) => shape.classList.contains(dataset));
			shape.classList.toggle('off', off);
			shape.classList.toggle('selected', selected.includes(id));
		}
	}

	/**
	 * Names what is shown where it looks now; null brings back the names that were drawn, for all of it seen as it was drawn.
	 * @param nameOf name of what a shape stands for.
	 */
	name(nameOf: ((id: string) => string) | null, selected: readonly string[]): void {
		if (!nameOf) {
			this.#naming.restore();
			return;
		}
		const { viewport } = this;
		const box = viewBoxOf(this.#frame, viewport);
		const [left = 0, top = 0] = box.viewBox.split(' ').map(Number);
		const type = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
		const scale = box.scale / type;
		const places = new Map<string, readonly [number, number]>();
		const bearer = (id: string, text: string, at: readonly [number, number], rank: number): Bearer => {
			places.set(id, at);
			const [x, y] = [(at[0] - left) * scale, (at[1] - top) * scale];
			return { id, text, x, y, rank, context: rank === LAST };
		};
		const shown = [...this.shapes].filter(([, shape]) => !shape.classList.contains('off'));
		const bearers = [
			...shown.map(([id, shape]) =>
				bearer(id, nameOf(id), anchorOf(shape), selected.includes(id) ? -1 : rankOf(shape)),
			),
			...this.#naming.around.map(({ text, at }) => bearer(`around ${text}`, text, at, LAST)),
		];
		const screen = { width: viewport.width / type, height: viewport.height / type };
		this.#naming.place(bearers, (id) => places.get(id)!, screen, new Set(selected));
	}

	/** The live map shows all but the names, or everything, or nothing again. */
	yield(stage: Stage): void {
		this.#svg.classList.toggle('shapes', stage === 'shapes');
		this.#svg.classList.toggle('all', stage === 'all');
	}

	/** [west, south, east, north] of some of its shapes; null where none of them is drawn. */
	boundsOf(ids: readonly string[]): Bounds | null {
		const boxes = ids.flatMap((id) => {
			const shape = this.shapes.get(id);
			return shape ? [boxOf(shape)] : [];
		});
		if (boxes.length === 0) return null;
		const edge = (side: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) =>
			pick(...boxes.map((box) => box[side])) * (this.#frame.side / PICTURE_SIDE);
		const [west, north] = unproject([this.#frame.x + edge(0, Math.min), this.#frame.y + edge(1, Math.min)]);
		const [east, south] = unproject([this.#frame.x + edge(2, Math.max), this.#frame.y + edge(3, Math.max)]);
		return [west, south, east, north];
	}

	/** Ids of the shapes that are drawn at a point of the window, the uppermost first. */
	under(x: number, y: number): string[] {
		const ids = document
			.elementsFromPoint(x, y)
			.map((element) => element.closest<SVGElement>('[data-feature]')?.dataset.feature);
		return [...new Set(ids)].filter((id) => id !== undefined);
	}
}

/** What lies around the town is named where there is room left. */
const LAST = 9;

/** Lines first, then areas, then signs: as the drawing was named. */
const rankOf = (shape: SVGElement): number =>
	shape.querySelector(':scope > .line') ? 0 : shape.querySelector(':scope > .area') ? 1 : 2;

const numbersOf = (text: string | null | undefined): number[] =>
	(text ?? '').match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];

/** Where the sign of a shape stands, in units of the picture. */
function anchorOf(shape: SVGElement): readonly [number, number] {
	const [x = 0, y = 0] = numbersOf(shape.querySelector(':scope > g')?.getAttribute('transform'));
	return [x, y];
}

/**
 * [left, top, right, bottom] in units of the picture: of a line or an area, or of the point where a sign stands. It is read
 * from what was drawn, straight lines between positions: of what is not shown a browser knows no box.
 */
function boxOf(shape: SVGElement): [number, number, number, number] {
	const drawn = shape.querySelector(':scope > path')?.getAttribute('d');
	const numbers = drawn ? numbersOf(drawn) : anchorOf(shape);
	const side = (axis: 0 | 1) => numbers.filter((_, i) => i % 2 === axis);
	return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(0)), Math.max(...side(1))];
}
