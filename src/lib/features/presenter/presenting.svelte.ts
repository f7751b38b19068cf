import type { AskedAction } from '../../core/scene/messages';
import type { Deck, Scene } from '../../core/scene/scene';
import { Marks } from '../present/marks.svelte';
import { newName, openWire } from '../present/wire';
import { askedRoom } from './asked-room';
import { keep, recall } from './kept';
import { PresenterEnd } from './presenter-end.svelte';

const KEY = 'presenter.room';
const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What the presenter's window shows: what the room does, and while there is none, what is leafed to here. */
export class Presenting {
	readonly marks = new Marks();
	/** The way to the room; null where the browser has none, and while the page is only being built. */
	end = $state.raw<PresenterEnd | null>(null);
	readonly #deck: () => Deck;
	/** What the address asks for; nothing while the page is being built. */
	asked = $state('');
	/** Whether the browser cannot join windows at all. */
	unable = $state(false);
	/** The scene that was leafed to without a room. */
	#leafed = $state<string | null>(null);

	constructor(deck: () => Deck) {
		this.#deck = deck;
	}

	/** Looks for the room. @returns what to call when the window closes. */
	open(): () => void {
		this.asked = location.search;
		const asked = askedRoom(location.search);
		const wire = openWire(this.#deck().year, (message) => {
			end.hear(message);
			if (end.isMine(message)) this.marks.hear(message);
		});
		const end = new PresenterEnd({
			room: asked ?? recall(KEY, isName),
			bound: asked !== null,
			from: newName(),
			send: (message) => wire?.send(message),
			onjoin: (room) => {
				keep(KEY, room);
				this.#leafed = null;
			},
		});
		if (!wire) {
			this.unable = true;
			return () => undefined;
		}
		this.end = end;
		this.marks.tell = (said) => end.say(said);
		end.open();
		const release = $effect.root(() => {
			$effect(() => {
				void this.scene.id;
				return () => this.marks.clear();
			});
		});
		return () => {
			release();
			this.marks.tell = () => undefined;
			end.close();
			wire.close();
		};
	}

	get joined(): boolean {
		return this.end?.standing === 'joined';
	}

	/** What the room showed when it was last heard. */
	get state() {
		return this.end?.state ?? null;
	}

	/** Whether the room shows a scene that this window has not: one of them is of another version of the site. */
	get estranged(): boolean {
		return this.joined && this.#deck().scenes.every(({ id }) => id !== this.state?.scene);
	}

	get index(): number {
		const shown = this.joined ? this.state?.scene : (this.#leafed ?? this.state?.scene);
		const at = this.#deck().scenes.findIndex(({ id }) => id === shown);
		return Math.max(0, at);
	}

	get scene(): Scene {
		return this.#deck().scenes[this.index]!;
	}

	/** The scene after this one; null at the end. */
	get next(): Scene | null {
		return this.#deck().scenes[this.index + 1] ?? null;
	}

	/** Shows a scene: the room does, and this window follows it. */
	go(id: string): void {
		this.end?.go(id);
		if (!this.joined) this.#leafed = id;
	}

	/** Asks the room for an action; steps are made here too while there is no room. */
	act(action: AskedAction): void {
		this.end?.act(action);
		if (this.joined) return;
		const { scenes } = this.#deck();
		const steps: Partial<Record<AskedAction, number>> = {
			next: this.index + 1,
			previous: this.index - 1,
			first: 0,
			last: scenes.length - 1,
		};
		const scene = scenes[steps[action] ?? -1];
		if (scene) this.#leafed = scene.id;
	}
}
