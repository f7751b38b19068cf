import type { Scene } from '../../core/scene/scene';

/** What is played. */
export interface Playable {
	readonly deck: { scenes: readonly Scene[] } | null;
	readonly scene: Scene;
	readonly index: number;
	readonly count: number;
	readonly black: boolean;
	readonly panel: unknown;
	/** What is not null lets the first scene follow the last; otherwise it stops there. */
	readonly kiosk: unknown;
	playing: boolean;
	/** Whole seconds until the next step; null while nothing is played. */
	left: number | null;
	go(id: string): void;
}

/** How often it looks: no scene stays longer than its time by more than this. */
const LOOK_MS = 250;

/**
 * Steps on by itself while the room plays, every scene after its own `seconds`. Time stands still while a panel is
 * open, the room is black or the tab is hidden, and begins anew with every scene, whoever stepped to it.
 * @param hidden whether nobody can see it.
 * @returns what to call when the room closes.
 */
export function autoplay(room: Playable, hidden: () => boolean = () => document.hidden): () => void {
	let scene: string | null = null;
	let spent = 0;
	let last = performance.now();

	function look() {
		const now = performance.now();
		const passed = now - last;
		last = now;
		if (!room.playing) {
			scene = null;
			room.left = null;
			return;
		}
		const atEnd = room.index === room.count - 1;
		const begins = scene === null;
		if (room.scene.id !== scene) spent = 0;
		else if (!room.panel && !room.black && !hidden()) spent += passed;
		scene = room.scene.id;
		if (atEnd && !room.kiosk) {
			// Played from the last scene it begins again; come to the last scene it is over.
			if (begins) step(0);
			else room.playing = false;
			room.left = null;
			return;
		}
		const left = Math.ceil(room.scene.seconds - spent / 1000);
		room.left = Math.max(0, left);
		if (left <= 0) step(atEnd ? 0 : room.index + 1);
	}

	function step(index: number) {
		const next = room.deck?.scenes[index];
		// The only scene follows itself: its time begins anew.
		if (next?.id === room.scene.id) spent = 0;
		else if (next) room.go(next.id);
	}

	const timer = setInterval(look, LOOK_MS);
	return () => clearInterval(timer);
}
