import type { AskedAction, Message, RoomState, Said } from '../../core/scene/messages';

/** What the room of an end shows, and what may be asked of it. */
export interface Shown extends Pick<RoomState, 'black' | 'playing' | 'tool'> {
	readonly scene: { readonly id: string };
	act(action: AskedAction): void;
	go(scene: string): void;
}

interface Given {
	/** The room's name, and whether nobody can have met it. */
	name: string;
	fresh: boolean;
	/** Name of this window: unlike that of the room a new one with every load. */
	from: string;
	send: (message: Message) => void;
	/** Size of this window in CSS pixels. */
	size: () => Pick<RoomState, 'width' | 'height'>;
	/** A new name for a room whose own another window has. */
	rename: () => string;
}

/**
 * The room's end of the wire. The room owns what is shown: it tells every change, answers who asks, and does what a
 * presenter asks of it. Back from a reload it takes up what its presenter last saw, so that a black screen stays black.
 */
export class RoomEnd {
	#turn = 0;
	#name: string;
	readonly #room: Shown;
	readonly #given: Given;

	constructor(room: Shown, given: Given) {
		this.#room = room;
		this.#given = given;
		this.#name = given.name;
	}

	/** Tells that the room is there. */
	open(): void {
		this.say({ kind: 'open', fresh: this.#given.fresh });
	}

	/** Tells a change of what is shown. */
	change(): void {
		this.#turn++;
		this.#tell();
	}

	close(): void {
		this.say({ kind: 'bye' });
	}

	/** Sends to everybody who listens to this room. */
	say(said: Said): void {
		this.#given.send({ v: 1, room: this.#name, from: this.#given.from, ...said });
	}

	/** Whether a message is about this room. */
	isMine({ room }: Message): boolean {
		return room === this.#name;
	}

	hear(message: Message): void {
		if (message.kind === 'hello' && message.room === null) this.#tell();
		if (!this.isMine(message)) return;
		if (message.kind === 'hello') this.#tell();
		else if (message.kind === 'act') this.#room.act(message.action);
		else if (message.kind === 'go') this.#room.go(message.scene);
		else if (message.kind === 'keep') this.#keep(message.state);
		else if (message.kind === 'open') this.say({ kind: 'taken', to: message.from });
		else if (message.kind === 'taken' && message.to === this.#given.from) this.#rename();
	}

	#tell(): void {
		const { scene, black, playing, tool } = this.#room;
		const state = { turn: this.#turn, scene: scene.id, black, playing, tool, ...this.#given.size() };
		this.say({ kind: 'state', state });
	}

	/** The address says which scene; the rest is as it was. */
	#keep({ turn, black, playing, tool }: RoomState): void {
		if (turn <= this.#turn) return;
		this.#turn = turn;
		Object.assign(this.#room, { black, playing, tool });
		this.change();
	}

	#rename(): void {
		this.#name = this.#given.rename();
		this.#turn = 0;
		this.say({ kind: 'open', fresh: true });
		this.change();
	}
}
