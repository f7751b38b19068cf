import { keep, recall } from './kept';

/** What a stopwatch goes by; times in ms, moments since 1970. */
interface Run {
	/** What had passed when it was stopped last. */
	passed: number;
	/** Since when it runs; null while it is paused. */
	since: number | null;
	/** The scene that is shown, and how much had passed when it came. */
	scene: string | null;
	sceneFrom: number;
}

const isRun = (value: unknown): value is Run => {
	const { passed, since, scene, sceneFrom } = (value ?? {}) as Record<string, unknown>;
	const isTime = (time: unknown) => typeof time === 'number' && Number.isFinite(time);
	return (
		isTime(passed) &&
		isTime(sceneFrom) &&
		(since === null || isTime(since)) &&
		(scene === null || typeof scene === 'string')
	);
};

/** The time of day, and how long the talk and its scene have taken. Survives a reload of the window. */
export class Stopwatch {
	now = $state(0);
	#run = $state.raw<Run>({ passed: 0, since: null, scene: null, sceneFrom: 0 });
	readonly #key: () => string;

	/** @param key what the run is kept under. */
	constructor(key: () => string) {
		this.#key = key;
	}

	/** Goes on where it was, or begins. @returns what to call when the window closes. */
	open(): () => void {
		this.now = Date.now();
		this.#set(recall(this.#key(), isRun) ?? { passed: 0, since: this.now, scene: null, sceneFrom: 0 });
		const ticking = setInterval(() => (this.now = Date.now()), 250);
		return () => clearInterval(ticking);
	}

	/** How long the talk takes so far, without its pauses; ms. */
	get elapsed(): number {
		const { passed, since } = this.#run;
		return passed + (since === null ? 0 : Math.max(0, this.now - since));
	}

	/** The same of the scene that is shown. */
	get sceneElapsed(): number {
		return Math.max(0, this.elapsed - this.#run.sceneFrom);
	}

	get paused(): boolean {
		return this.#run.since === null;
	}

	/** Pauses, or goes on. */
	toggle(): void {
		this.now = Date.now();
		this.#set({ ...this.#run, passed: this.elapsed, since: this.paused ? this.now : null });
	}

	/** Begins from nothing; a paused one stays paused. */
	reset(): void {
		this.now = Date.now();
		this.#set({ ...this.#run, passed: 0, since: this.paused ? null : this.now, sceneFrom: 0 });
	}

	/** Another scene has come; the same one goes on. */
	show(scene: string): void {
		if (scene !== this.#run.scene) this.#set({ ...this.#run, scene, sceneFrom: this.elapsed });
	}

	#set(run: Run): void {
		this.#run = run;
		keep(this.#key(), run);
	}
}

/** `4:07`, from an hour on `1:04:07`. */
export function formatElapsed(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const two = (value: number) => String(value).padStart(2, '0');
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
