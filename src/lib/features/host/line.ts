import { MESSAGES } from '../../core/embed/envelope';
import type { FrameState } from '../../core/embed/frame';
import type { Request } from '../../core/embed/messages';
import { parseTold, type Heard } from './answers';
import { failure } from './failure';

/** Milliseconds between one hello and the next. */
const AGAIN = 200;

/** A request without what the line adds. */
export type Question = Request extends infer R ? (R extends Request ? Omit<R, 'townMap' | 'id'> : never) : never;

/** The way to a frame and back, whatever page it shows by and by. */
export interface Line {
	/** Asks the page in the frame; rejects with a {@link failure} when it refuses, or says nothing for so many milliseconds. */
	ask(question: Question, patience: number): Promise<FrameState>;
	close(): void;
}

/**
 * Opens the way to a frame. What comes from any other window, or from a page of another origin in the frame, is not read.
 * @param origin of the site; `null` for a frame sandboxed without its own origin, which can only be addressed as anybody.
 * @param hear is told every message of the frame before the promise of {@link Line.ask} is kept.
 */
export function openLine(frame: HTMLIFrameElement, origin: string, hear: (heard: Heard) => void): Line {
	const waiting = new Map<number, { keep: (state: FrameState) => void; fail: (error: Error) => void }>();
	let count = 0;
	const listen = (event: MessageEvent<unknown>) => {
		if (event.source !== frame.contentWindow || event.origin !== origin) return;
		const heard = parseTold(event.data);
		if (!heard) return;
		hear(heard);
		const asked = waiting.get(heard.id ?? -1);
		if (heard.error) asked?.fail(failure(heard.error));
		else if (heard.state) asked?.keep(heard.state);
	};
	addEventListener('message', listen);
	return {
		ask: (question, patience) => {
			const id = count++;
			const post = () => {
				try {
					frame.contentWindow?.postMessage({ townMap: MESSAGES, id, ...question }, origin === 'null' ? '*' : origin);
				} catch {
					// An argument that cannot even be copied to another window.
					waiting.get(id)?.fail(failure('malformed'));
				}
			};
			const timer = setTimeout(() => waiting.get(id)?.fail(failure('time-out')), patience);
			// A page paints before it listens: whether it has begun to cannot be seen from here.
			const again = question.type === 'hello' ? setInterval(post, AGAIN) : 0;
			const answer = new Promise<FrameState>((keep, fail) => waiting.set(id, { keep, fail })).finally(() => {
				clearTimeout(timer);
				clearInterval(again);
				waiting.delete(id);
			});
			post();
			return answer;
		},
		close() {
			removeEventListener('message', listen);
			for (const { fail } of waiting.values()) fail(failure('disconnected'));
		},
	};
}
