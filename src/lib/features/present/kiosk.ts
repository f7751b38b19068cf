import { isStep, type Action } from '../../core/scene/actions';

/** Seconds after which nobody is held to stand before it any more. */
const IDLE_SECONDS = 60;
const DAY_SECONDS = 86_400;

/**
 * How long a kiosk waits for a visitor who paused it, from the query of an address: `?kiosk`, or `?kiosk=<seconds>`.
 * @returns whole seconds from 1 to a day, 60 for any other value; null where no kiosk is asked for.
 */
export function parseKiosk(query: string): number | null {
	const value = new URLSearchParams(query).get('kiosk');
	if (value === null) return null;
	const seconds = /^\d{1,5}$/.test(value) ? Number(value) : 0;
	return seconds >= 1 && seconds <= DAY_SECONDS ? seconds : IDLE_SECONDS;
}

/** A kiosk's say in what a visitor asks of the room. */
export interface Gate {
	/** Whether it is done. */
	allows(action: Action): boolean;
}

/** What a kiosk attends to. */
export interface Attended {
	readonly deck: { scenes: readonly { id: string }[] } | null;
	playing: boolean;
	black: boolean;
	panel: unknown;
	tool: unknown;
	kiosk: Gate | null;
	go(id: string): void;
}

const LOOK_MS = 250;

/**
 * Keeps a room playing round and round. Visitors may step and pause; whatever they left it with, after `idleSeconds`
 * in which nobody touched it, it begins again.
 * @returns `touch`, to be called at every sign of a visitor, and `leave` when the room closes.
 */
export function attend(room: Attended, idleSeconds: number): { touch: () => void; leave: () => void } {
	let touched = Date.now();
	const touch = () => void (touched = Date.now());

	room.kiosk = {
		allows(action) {
			if (!isStep(action) && action !== 'autoplay') return false;
			touch();
			if (isStep(action)) room.playing = false;
			return true;
		},
	};
	room.playing = true;

	function begin() {
		const first = room.deck?.scenes[0];
		if (first) room.go(first.id);
		Object.assign(room, { black: false, panel: null, tool: null, playing: true });
	}

	const timer = setInterval(() => {
		const left = !room.playing || room.black || room.panel || room.tool;
		if (left && Date.now() - touched >= idleSeconds * 1000) begin();
	}, LOOK_MS);
	return {
		touch,
		leave() {
			clearInterval(timer);
			room.kiosk = null;
		},
	};
}
