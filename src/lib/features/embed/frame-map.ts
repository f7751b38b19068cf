import { DATASETS } from '../../core/datasets';
import type { FrameChange, FrameControl, FrameRefusal, FrameState } from '../../core/embed/frame';
import type { EmbedOptions } from '../../core/embed/options';
import { withinZoom, type Camera } from '../../core/projection/mercator';
import { comfortable, flight, legible, sameCamera } from '../../map/camera';
import type { Stage } from '../../map/stage';
import { Card } from './card';
import type { Drawing } from './drawing';
import { isShown, leftOut, type Item, type Listing } from './listing';
import type { Shown, Taken } from './taking-over';

/** Zoom beyond which a single sign is not approached. */
const DETAIL_ZOOM = 14.5;

type Changed = readonly (keyof FrameState)[];
type Heard = (state: FrameState, changed: Changed) => void;

/** What an embedded map shows: on the drawing, on the live map that may lie upon it, and in its list. */
export class FrameMap implements FrameControl {
	readonly #card: Card;
	/** What the page was drawn with as its subject: set off as long as nothing else is chosen. */
	readonly #subject: readonly string[];
	/** Said over the map when nothing is left of it. */
	readonly #nothing: HTMLElement;
	readonly #heard = new Set<Heard>();
	#state: FrameState;
	#taken: Taken | null = null;
	#stage: Stage = 'none';

	constructor(
		readonly drawing: Drawing,
		readonly listing: Listing,
		{ datasets, status, camera }: EmbedOptions,
	) {
		this.#state = { datasets, status, camera, select: null };
		this.#subject = [...drawing.shapes].filter(([, shape]) => shape.classList.contains('selected')).map(([id]) => id);
		this.#card = new Card(drawing.element.querySelector<HTMLElement>('.card')!, () => this.change({ select: null }));
		this.#nothing = drawing.element.querySelector<HTMLElement>('.nothing')!;
		if (camera) drawing.look(camera);
		// As the page was drawn there is nothing to paint, and nothing to read.
		if (camera || !this.whole) this.#paint();
	}

	get state(): FrameState {
		return this.#state;
	}

	get items(): readonly Item[] {
		return this.listing.items;
	}

	/** Whether all is shown that the page was drawn with. */
	get whole(): boolean {
		const { datasets, status } = this.#state;
		return status.length === 0 && datasets.length === DATASETS.length;
	}

	get features(): readonly string[] {
		return this.items.map(({ id }) => id);
	}

	/** Whether the reader's gestures are the drawn map's. */
	get drawn(): boolean {
		return this.#stage === 'none';
	}

	/** What a live map has to show. */
	get shown(): Shown {
		const left = this.#left();
		const { select, datasets } = this.#state;
		const selected = left.find(({ id }) => id === select)?.shapes ?? this.#subject;
		return { datasets, selected, hidden: leftOut(this.items, left) };
	}

	listen(heard: Heard): () => void {
		this.#heard.add(heard);
		return () => this.#heard.delete(heard);
	}

	change({ datasets, status, select, camera }: FrameChange): FrameRefusal | null {
		const next = {
			...this.#state,
			...(datasets && { datasets: DATASETS.filter((dataset) => datasets.includes(dataset)) }),
			...(status && { status }),
		};
		const wanted = select === undefined ? this.#state.select : select;
		const item = this.items.find(({ id }) => id === wanted);
		if (select && !item) return 'unknown-feature';
		if (select && item && !isShown(item, next)) return 'not-shown';
		// What leaves the map takes its card along.
		this.#write({ ...next, select: item && isShown(item, next) ? item.id : null });
		if (select !== undefined) this.#present(item ? [item] : []);
		if (camera !== undefined) this.look(camera, true, true);
		return null;
	}

	/** Selects what stands under a click: shapes by id, the smallest first. */
	pick(shapes: readonly string[]): void {
		const under = shapes.flatMap((shape) =>
			this.#left()
				.filter(({ id, shapes: own }) => id === shape || own.includes(shape))
				.sort((a, b) => Number(b.id === shape) - Number(a.id === shape)),
		);
		const items = [...new Set(under)];
		this.#write({ ...this.#state, select: items[0]?.id ?? null });
		this.#present(items, true);
	}

	/** A reader by keyboard goes on in the card. @param before what has the focus again once it is closed. */
	enterCard(before: HTMLElement): void {
		this.#card.focus(before);
	}

	/** Looks somewhere; null is the opening view. @param flying not at once, where the live map can fly. */
	look(camera: Camera | null, settled: boolean, flying: boolean): void {
		const wanted = camera && withinZoom(camera);
		this.drawing.look(wanted);
		this.#taken?.go(this.drawing.viewport.camera, flying);
		// Where the live map has come to rest it tells by itself.
		this.#see(wanted, settled && this.drawn);
	}

	/** The map has another size: what was shown whole is shown whole again. */
	resize(): void {
		const { camera } = this.#state;
		this.drawing.look(camera);
		if (!camera) this.#taken?.go(this.drawing.viewport.camera, false);
	}

	/** The live map moved by itself: by the reader's hand, or in a flight. */
	follow(camera: Camera, settled: boolean): void {
		const seen = sameCamera(camera, this.drawing.opening) ? null : camera;
		this.drawing.look(seen);
		this.#see(seen, settled);
	}

	/** The live map has come; it shows nothing yet. */
	take(taken: Taken): void {
		this.#taken = taken;
	}

	/** What of the town the live map shows by now. */
	yield(stage: Stage): void {
		this.#stage = stage;
		this.drawing.yield(stage);
		// Seen again, wherever the live map has moved to.
		this.#name();
	}

	/** No live map can come, or it is gone: the drawing goes on by itself. */
	giveUp(): void {
		this.#taken = null;
		this.yield('none');
	}

	#left(): Item[] {
		return this.items.filter((item) => isShown(item, this.#state));
	}

	/** As the page was drawn it has its own names; anything else is named anew, while the drawing is what is seen. */
	#name(): void {
		if (!this.drawn) return;
		const drawn = !this.#state.camera && this.whole;
		this.drawing.name(drawn ? null : (id) => this.listing.nameOf(id), drawn ? [] : this.shown.selected);
	}

	#see(camera: Camera | null, settled: boolean): void {
		this.#state = { ...this.#state, camera };
		if (settled) this.#name();
		if (settled) this.#tell(['camera']);
	}

	#write(next: FrameState): void {
		const changed = (['datasets', 'status', 'select'] as const).filter(
			(name) => String(next[name]) !== String(this.#state[name]),
		);
		if (changed.length === 0) return;
		const closes = this.#state.select !== null && next.select === null;
		this.#state = next;
		if (closes) this.#card.show([]);
		this.#paint();
		this.#tell(changed);
	}

	#tell(changed: Changed): void {
		for (const heard of this.#heard) heard(this.#state, changed);
	}

	#paint(): void {
		const left = this.#left();
		this.drawing.show(this.shown);
		this.#name();
		this.#nothing.hidden = left.length > 0;
		this.#taken?.show(this.shown);
		for (const item of this.items) item.element.hidden = !left.includes(item);
	}

	/**
	 * Opens the card, and brings what it tells of into view above it.
	 * @param pressed what a reader pressed on the map is seen already: it is only kept clear of the card.
	 */
	#present(items: readonly Item[], pressed = false): void {
		this.#card.show(items);
		const bounds = this.drawing.boundsOf(items[0]?.shapes ?? []);
		if (!bounds) return;
		const { viewport } = this.drawing;
		const padding = { bottom: this.#card.height };
		if (comfortable(bounds, viewport, padding) && (pressed || legible(bounds, viewport))) return;
		this.look(flight(bounds, viewport, padding, pressed ? viewport.camera.zoom : DETAIL_ZOOM), true, true);
	}
}
