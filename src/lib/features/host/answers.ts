import { EVENTS, MESSAGES, REFUSALS, type FrameEvent, type Refusal } from '../../core/embed/envelope';
import type { FrameState } from '../../core/embed/frame';
import { CHANGEABLE, heldTo } from './attributes';

type Loose = Readonly<Record<string, unknown>>;

const oneOf = <T>(came: unknown, choices: readonly T[]): T | null => choices.find((choice) => choice === came) ?? null;

const isIds = (came: unknown): came is string[] =>
	Array.isArray(came) && came.every((id) => heldTo({ select: id }, ['select']));

/** What the frame said, as far as an element makes use of it. */
export interface Heard {
	/** The request that is answered; null of an event. */
	id: number | null;
	event: FrameEvent | null;
	/** Null only beside an error. */
	state: FrameState | null;
	error: Refusal | null;
	/** Ids of all features, said once. */
	features: readonly string[] | null;
}

/** Reads what came from the frame's window; null for what is no whole message of this version. */
export function parseTold(came: unknown): Heard | null {
	if (typeof came !== 'object' || came === null) return null;
	const { townMap, type, id, ok, state, ...rest } = came as Loose;
	if (townMap !== MESSAGES) return null;
	const heard = { id: typeof id === 'number' ? id : null, event: null, state: null, error: null, features: null };
	if (type === 'answer' && ok === false) {
		const error = oneOf(rest.error, REFUSALS);
		return error && { ...heard, error };
	}
	const shown = heldTo(state, CHANGEABLE) as FrameState | null;
	if (!shown) return null;
	if (type === 'answer') return { ...heard, state: shown };
	if (type === 'welcome') return isIds(rest.features) ? { ...heard, state: shown, features: rest.features } : null;
	const event = type === 'event' ? oneOf(rest.name, EVENTS) : null;
	return event && { ...heard, state: shown, event };
}
