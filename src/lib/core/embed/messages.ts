import * as v from 'valibot';
import { DATASETS } from '../datasets';
import { STATUS_CHOICES } from '../filter/filter';
import { MAX_ZOOM, MIN_ZOOM } from '../projection/mercator';
import { MESSAGES, type FrameEvent, type Refusal } from './envelope';
import type { FrameChange, FrameState } from './frame';

/** What a host counts its requests by; the answer carries the same. */
const id = v.union([
	v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
]);
export type RequestId = v.InferOutput<typeof id>;

const slug = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** Some of the choices, put into their order; a longer list than there are choices is not looked through. */
const someOf = <T extends string>(choices: readonly T[]) =>
	v.pipe(
		v.custom<unknown[]>((came) => Array.isArray(came) && came.length <= choices.length),
		v.array(v.picklist(choices)),
		v.transform((chosen): readonly T[] => choices.filter((choice) => chosen.includes(choice))),
	);

const within = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

/** Degrees as GeoJSON orders them, and zooms of this map: what an address would be held to. */
const camera = {
	center: v.strictTuple([within(-180, 180), within(-85, 85)]),
	zoom: within(MIN_ZOOM, MAX_ZOOM),
};
const chosen = {
	datasets: v.exactOptional(someOf(DATASETS)),
	status: v.exactOptional(someOf(STATUS_CHOICES)),
};
const select = v.nullable(slug);
const change = v.strictObject({
	...chosen,
	select: v.exactOptional(select),
	camera: v.exactOptional(v.nullable(v.strictObject(camera))),
});

const envelope = { townMap: v.literal(MESSAGES), id: v.exactOptional(id) };

const request = v.variant('type', [
	/** The first word: nothing is answered before it, and nothing told. */
	v.strictObject({ ...envelope, type: v.literal('hello') }),
	v.strictObject({ ...envelope, type: v.literal('get') }),
	v.strictObject({ ...envelope, type: v.literal('set'), change }),
	v.strictObject({ ...envelope, type: v.literal('select'), select }),
	v.strictObject({ ...envelope, type: v.literal('filter'), ...chosen }),
	v.strictObject({ ...envelope, type: v.literal('flyTo'), ...camera }),
]);

/** What a host may ask of an embedded map. */
export type Request = v.InferOutput<typeof request>;

/** What an embedded map tells its host. */
export type Told = { townMap: typeof MESSAGES } & (
	| { type: 'welcome'; id?: RequestId; state: FrameState; features: readonly string[] }
	| { type: 'answer'; id?: RequestId; ok: true; state: FrameState }
	| { type: 'answer'; id?: RequestId; ok: false; error: Refusal }
	| { type: 'event'; name: FrameEvent; state: FrameState }
);

/** A request, or why it is none. */
type Came = { request: Request } | { refused: Refusal; id?: RequestId };

const addressed = v.looseObject({ townMap: v.unknown() });
const QUICK = { abortEarly: true, abortPipeEarly: true };

/**
 * Reads what came by `postMessage`: whoever sent it may have written anything.
 * @returns null where it is not meant for an embedded map at all, as what other scripts of a page tell each other.
 */
export function parseRequest(came: unknown): Came | null {
	const meant = v.safeParse(addressed, came);
	if (!meant.success) return null;
	const { success, output } = v.safeParse(request, came, QUICK);
	if (success) return { request: output };
	const refused = meant.output.townMap === MESSAGES ? 'malformed' : 'unknown-version';
	const asked = v.safeParse(id, meant.output.id, QUICK);
	return asked.success ? { refused, id: asked.output } : { refused };
}

/** What a request would have changed; null where it only asks. */
export function changeOf(asked: Request): FrameChange | null {
	switch (asked.type) {
		case 'set':
			return asked.change;
		case 'select':
			return { select: asked.select };
		case 'filter': {
			const { datasets, status } = asked;
			return { ...(datasets && { datasets }), ...(status && { status }) };
		}
		case 'flyTo':
			return { camera: { center: asked.center, zoom: asked.zoom } };
		default:
			return null;
	}
}
