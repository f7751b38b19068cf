import * as v from 'valibot';
import { STEPS, type Action } from './actions';

/** What the pointer of a room does, if anything: shows a ring, or draws. */
export const TOOLS = ['ring', 'pen'] as const;

/** What a presenter's window may ask of the room: the rest needs a key or a button in the room itself. */
const ASKED = [...STEPS, 'blackout', 'autoplay', ...TOOLS] as const satisfies readonly Action[];
export type AskedAction = (typeof ASKED)[number];

/** Ids of windows, scenes and strokes. */
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const point = v.pipe(v.tuple([share, share]), v.readonly());
const pixels = v.pipe(v.number(), v.finite(), v.gtValue(0));

const state = v.object({
	/** Grows with every change; of two states of a room the one with the larger turn is the newer. */
	turn: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	scene: id,
	black: v.boolean(),
	playing: v.boolean(),
	tool: v.nullable(v.picklist(TOOLS)),
	/** The room's window, in CSS pixels. */
	width: pixels,
	height: pixels,
});

/** What a room shows. */
export type RoomState = v.InferOutput<typeof state>;

/** Version of the messages, which room they are about, and which window sends them. */
const envelope = { v: v.literal(1), room: id, from: id };

const message = v.variant('kind', [
	/** A presenter's window asks a room for its state; without a name it asks any. */
	v.object({ ...envelope, kind: v.literal('hello'), room: v.nullable(id) }),
	/** A room's window has opened, or is back under the name that it had. */
	v.object({ ...envelope, kind: v.literal('open'), fresh: v.boolean() }),
	/** Another window already is the room of that name. */
	v.object({ ...envelope, kind: v.literal('taken'), to: id }),
	v.object({ ...envelope, kind: v.literal('state'), state }),
	/** To a room that is back: what it showed when it was last heard. */
	v.object({ ...envelope, kind: v.literal('keep'), state }),
	v.object({ ...envelope, kind: v.literal('act'), action: v.picklist(ASKED) }),
	v.object({ ...envelope, kind: v.literal('go'), scene: id }),
	v.object({ ...envelope, kind: v.literal('ring'), at: v.nullable(point) }),
	/** What is added to a stroke. */
	v.object({
		...envelope,
		kind: v.literal('stroke'),
		stroke: id,
		points: v.pipe(v.array(point), v.maxLength(1000)),
		ended: v.boolean(),
	}),
	/** The room's window closes. */
	v.object({ ...envelope, kind: v.literal('bye') }),
]);

/** What windows of one presentation tell each other. */
export type Message = v.InferOutput<typeof message>;

/** A message without its envelope. */
export type Said = Message extends infer M ? (M extends Message ? Omit<M, keyof typeof envelope> : never) : never;

/** What came over the channel, or null where it is no message of this version: any page of this host may write there. */
export function parseMessage(came: unknown): Message | null {
	const { success, output } = v.safeParse(message, came);
	return success ? output : null;
}
