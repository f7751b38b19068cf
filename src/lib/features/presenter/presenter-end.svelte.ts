import type { AskedAction, Message, RoomState, Said } from '../../core/scene/messages';

/** How a presenter's window stands to its room: looks for it, is in step, hears nothing, was told that it closed. */
export type Standing = 'seeking' | 'joined' | 'silent' | 'closed';

/** How often a presenter asks whether its room is there, and how long it waits for an answer; ms. */
export const ASKED_EVERY = 800;
export const PATIENCE = 2000;

interface Given {
	/** Name of the room; null where the first that answers is as good as any. */
	room: string | null;
	/** Whether no other will do when it is gone, but one that is new. */
	bound: boolean;
	/** Name of this window. */
	from: string;
	send: (message: Message) => void;
	/** Hears which room was joined. */
	onjoin?: (room: string) => void;
}

/** The presenter's end of the wire: asks the room, and shows what the room says. */
export class PresenterEnd {
	/** What the room showed when it was last heard; null before. */
	state = $state.raw<RoomState | null>(null);
	standing = $state<Standing>('seeking');
	/** Name of the room that it follows, or waits for; null while any will do. */
	room = $state<string | null>(null);
	/** Name of the room whose state is known. */
	heard = $state<string | null>(null);

	readonly #given: Given;
	#asking: ReturnType<typeof setInterval> | undefined;
	#losing: ReturnType<typeof setTimeout> | undefined;

	constructor(given: Given) {
		this.#given = given;
		this.room = given.room;
	}

	open(): void {
		this.#ask();
		this.#asking = setInterval(() => this.#ask(), ASKED_EVERY);
		this.#lose('silent');
	}

	close(): void {
		clearInterval(this.#asking);
		clearTimeout(this.#losing);
		this.say({ kind: 'ring', at: null });
	}

	/** Asks the room to do something. */
	act(action: AskedAction): void {
		this.say({ kind: 'act', action });
	}

	/** Asks the room to show a scene. */
	go(scene: string): void {
		this.say({ kind: 'go', scene });
	}

	/** Sends to the room, if there is one. */
	say(said: Said): void {
		if (this.room !== null) this.#given.send({ v: 1, room: this.room, from: this.#given.from, ...said });
	}

	/** Whether a message is about the room of this window. */
	isMine({ room }: Message): boolean {
		return room !== null && room === this.room;
	}

	hear(message: Message): void {
		if (message.kind === 'open') this.#meet(message.room, message.fresh);
		else if (message.kind === 'state' && this.#joins(message.room)) this.#follow(message.room, message.state);
		// A room that is reloaded says good-bye too.
		else if (message.kind === 'bye' && this.isMine(message)) this.#lose('closed');
	}

	/** The first room that answers is joined by whoever has none. */
	#joins(room: string): boolean {
		return room === this.room || this.room === null;
	}

	/** Its own room is back: it is given what it showed. A window whose room is gone takes one that is new. */
	#meet(room: string, fresh: boolean): void {
		if (this.state && room === this.heard && this.#joins(room)) this.#remind(room, this.state);
		else if (fresh && (this.room === null || this.standing === 'silent' || this.standing === 'closed')) {
			this.room = room;
			this.#ask();
		}
	}

	#follow(room: string, state: RoomState): void {
		this.room = room;
		// A room that was reloaded while nobody told it what it had shown begins to count anew.
		if (this.state && room === this.heard && state.turn < this.state.turn) this.#remind(room, this.state);
		else if (room !== this.heard || state.turn !== this.state?.turn) [this.heard, this.state] = [room, state];
		if (this.standing !== 'joined') this.#given.onjoin?.(room);
		this.standing = 'joined';
		this.#lose('silent');
	}

	/** Tells a room what it showed before it was reloaded. */
	#remind(room: string, state: RoomState): void {
		this.#given.send({ v: 1, room, from: this.#given.from, kind: 'keep', state });
	}

	#ask(): void {
		this.#given.send({ v: 1, room: this.room, from: this.#given.from, kind: 'hello' });
	}

	/** A room that was heard just now may be busy with its map: it is given twice the time. */
	#lose(standing: Standing): void {
		const patience = standing === 'silent' && this.standing === 'joined' ? 2 * PATIENCE : PATIENCE;
		clearTimeout(this.#losing);
		this.#losing = setTimeout(() => {
			this.standing = standing;
			if (!this.#given.bound) this.room = null;
		}, patience);
	}
}
