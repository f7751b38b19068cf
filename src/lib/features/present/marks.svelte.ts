import type { StagePoint } from '../../core/scene/actions';
import type { Message, Said } from '../../core/scene/messages';
import { newName } from './wire';

/** A freehand line, from where it began to where it has come. */
export interface Stroke {
	id: string;
	points: readonly StagePoint[];
	ended: boolean;
}

type Spoken = Extract<Said, { kind: 'ring' | 'stroke' }>;

/** How long a stroke stays when it has ended, in ms; it fades over the last third. */
export const STAY = 3000;
/** The same for one of which nothing more is heard: its window may be gone. */
const FORSAKEN = 20_000;
/** Points nearer to each other than this share of the screen are one. */
const NEAR = 0.0015;

/**
 * What a presenter points at and draws on the stage, in this window or the other: shares of the room's screen. What is
 * done here is told to the other window, at most once a frame.
 */
export class Marks {
	/** Where the ring is; null where there is none. */
	ring = $state.raw<StagePoint | null>(null);
	strokes = $state.raw<readonly Stroke[]>([]);
	/** Hears what is to be told to the other window. */
	tell: (said: Spoken) => void = () => undefined;

	#drawing: string | null = null;
	/** What is not told yet: the ring unless it is undefined, and what came to strokes. */
	#ring: StagePoint | null | undefined;
	#added: { stroke: string; points: StagePoint[]; ended: boolean }[] = [];
	#frame = 0;
	#fading: Record<string, ReturnType<typeof setTimeout>> = {};

	/** Moves the ring; null takes it away. */
	point(at: StagePoint | null): void {
		if (at === null && this.ring === null) return;
		this.ring = at;
		this.#ring = at;
		this.#soon();
	}

	/** Draws on from where the pen is, or begins a stroke. */
	draw(at: StagePoint): void {
		this.#drawing ??= newName();
		const last = this.strokes.find(({ id }) => id === this.#drawing)?.points.at(-1);
		if (last && Math.hypot(last[0] - at[0], last[1] - at[1]) < NEAR) return;
		this.#add(this.#drawing, [at], false);
		this.#toTell(this.#drawing).points.push(at);
		this.#soon();
	}

	/** Lifts the pen: the stroke fades. */
	lift(): void {
		if (this.#drawing === null) return;
		this.#add(this.#drawing, [], true);
		this.#toTell(this.#drawing).ended = true;
		this.#drawing = null;
		this.#soon();
	}

	/** Shows what the other window tells. */
	hear(message: Message): void {
		if (message.kind === 'ring') this.ring = message.at;
		else if (message.kind === 'stroke') this.#add(message.stroke, message.points, message.ended);
	}

	/** Takes the strokes away, as a step does in both windows; the ring stays where it points. */
	clear(): void {
		for (const timer of Object.values(this.#fading)) clearTimeout(timer);
		this.#fading = {};
		this.#added = [];
		this.#drawing = null;
		this.strokes = [];
	}

	#add(id: string, points: readonly StagePoint[], ended: boolean): void {
		const known = this.strokes.find((stroke) => stroke.id === id);
		const stroke = { id, points: [...(known?.points ?? []), ...points], ended };
		this.strokes = known ? this.strokes.map((one) => (one === known ? stroke : one)) : [...this.strokes, stroke];
		clearTimeout(this.#fading[id]);
		this.#fading[id] = setTimeout(() => this.#vanish(id), ended ? STAY : FORSAKEN);
	}

	#vanish(id: string): void {
		delete this.#fading[id];
		this.strokes = this.strokes.filter((stroke) => stroke.id !== id);
	}

	#toTell(stroke: string): { points: StagePoint[]; ended: boolean } {
		const last = this.#added.at(-1);
		if (last?.stroke === stroke) return last;
		const added = { stroke, points: [], ended: false };
		this.#added.push(added);
		return added;
	}

	#soon(): void {
		if (this.#frame) return;
		this.#frame = requestAnimationFrame(() => {
			this.#frame = 0;
			if (this.#ring !== undefined) this.tell({ kind: 'ring', at: this.#ring });
			for (const added of this.#added) this.tell({ kind: 'stroke', ...added });
			this.#ring = undefined;
			this.#added = [];
		});
	}
}
