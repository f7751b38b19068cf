import { MESSAGES } from '../../core/embed/envelope';
import type { FrameControl } from '../../core/embed/frame';
import { changeOf, parseRequest, type Request, type RequestId, type Told } from '../../core/embed/messages';

/** A told message without its version. */
type Said = Told extends infer T ? (T extends Told ? Omit<T, 'townMap'> : never) : never;

/**
 * Opens an embedded map to the page that shows it, by `postMessage`
 * (https://html.spec.whatwg.org/multipage/web-messaging.html#web-messaging). Without a named origin nobody listens. With some,
 * only the window right above is heard, only while its page is of a named origin, and until that page has said hello it is
 * told nothing. What is told goes to that origin and no other, wherever the window may have gone since.
 * @param origins scheme and host of pages; an opaque origin, written `null`, cannot be named.
 * @param here the frame's own window.
 * @returns how to close it.
 */
export function openChannel(control: FrameControl, origins: readonly string[], here: Window = window): () => void {
	const named = origins.filter((origin) => /^https?:\/\/[^/*]+$/.test(origin));
	const { parent } = here;
	if (named.length === 0 || parent === here) return () => undefined;
	let host: string | null = null;

	const tell = (said: Said, to = host) => {
		if (to) parent.postMessage({ townMap: MESSAGES, ...said }, to);
	};
	const reply = (asked: Request): Said => {
		if (asked.type === 'hello') return { type: 'welcome', state: control.state, features: control.features };
		const change = changeOf(asked);
		const refused = change && control.change(change);
		return refused ? { type: 'answer', ok: false, error: refused } : { type: 'answer', ok: true, state: control.state };
	};
	const echo = (id: RequestId | undefined) => (id === undefined ? {} : { id });
	const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
		if (source !== parent || !named.includes(origin)) return;
		const came = parseRequest(data);
		if (!came) return;
		if ('refused' in came) {
			// A host of another version has to learn so from its very first word; of the map that tells nothing.
			if (host === origin || came.refused === 'unknown-version')
				tell({ type: 'answer', ok: false, error: came.refused, ...echo(came.id) }, origin);
			return;
		}
		const { request } = came;
		const first = request.type === 'hello' && host !== origin;
		if (first) host = origin;
		if (host !== origin) return;
		tell({ ...reply(request), ...echo(request.id) });
		if (first) tell({ type: 'event', name: 'ready', state: control.state });
	};

	here.addEventListener('message', hear);
	const deaf = control.listen((state, changed) => {
		if (changed.includes('select')) tell({ type: 'event', name: 'select', state });
		tell({ type: 'event', name: 'change', state });
	});
	return () => {
		here.removeEventListener('message', hear);
		deaf();
	};
}
