import type { FrameState } from '../../core/embed/frame';
import type { Heard } from './answers';
import { failure } from './failure';
import { openLine, type Question } from './line';

/** How long a page may take to answer, in milliseconds. */
const PATIENCE = 5000;

/**
 * How long after its load a page is taken for one that might answer; and how long it is still said hello to, for one that is
 * out of sight begins to listen only after two seconds, by a timer that browsers slow down.
 */
const COURTESY = 1200;
const HELLO = 4000;

/** A frame in its element, from when it is put there until it is taken out. */
export interface Mounted {
	readonly frame: HTMLIFrameElement;
	/** Whether any page has loaded in it so far. */
	isLoaded(): boolean;
	/** Whether the page in the frame answers; loads it if it was still waiting to be scrolled to. */
	answers(): Promise<boolean>;
	ask(question: Question): Promise<FrameState>;
	/** Shows another address, without an entry in the history of the host's page; done when it has loaded. */
	go(address: string): Promise<void>;
	close(): void;
}

/** What the element wants to hear. */
interface Ears {
	hear: (heard: Heard) => void;
	/** A page has loaded, and has answered or not, so far: one that does so later is heard all the same. */
	ready: (messages: boolean) => void;
}

/**
 * Puts a frame into a shadow root; it loads when it is scrolled near.
 * @param sandbox the attribute of that name, null for none.
 */
export function mount(root: ShadowRoot, first: string, sandbox: string | null, { hear, ready }: Ears): Mounted {
	const frame = document.createElement('iframe');
	const gone = new AbortController();
	const { signal } = gone;
	const disconnected = new Promise<never>((_, fail) =>
		signal.addEventListener('abort', () => fail(failure('disconnected'))),
	);
	disconnected.catch(() => undefined);

	let [address, loaded, answered] = [first, false, false];
	let settle: (answers: boolean) => void;
	const undecided = () => new Promise<boolean>((decide) => (settle = decide));
	let answers = undecided();

	const opaque = sandbox !== null && !/\ballow-same-origin\b/i.test(sandbox);
	const line = openLine(frame, opaque ? 'null' : new URL(first).origin, (heard) => {
		if (heard.features) {
			answered = true;
			answers = Promise.resolve(true);
		}
		hear(heard);
	});
	const greet = async () => {
		// The empty page that a frame without an address begins with.
		if (!frame.src) return;
		const had = answered;
		[loaded, answered] = [true, false];
		const late = new Promise((over) => setTimeout(over, COURTESY));
		const soon = Promise.race([line.ask({ type: 'hello' }, HELLO), late])
			.catch(() => null)
			.then(() => answered);
		// A page that a link in the frame led to need not be one that answers.
		if (had) answers = soon;
		settle(await soon);
		if (!signal.aborted) ready(answered);
	};
	frame.addEventListener('load', () => void greet(), { signal });

	const begin = () => {
		if (!frame.src) frame.src = address;
	};
	// All of it before the frame is put in: one without an address would load an empty page.
	if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
	frame.allow = 'fullscreen';
	frame.referrerPolicy = 'no-referrer';
	if ('loading' in HTMLIFrameElement.prototype) {
		frame.loading = 'lazy';
		begin();
	} else {
		const near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && begin());
		near.observe(root.host);
		signal.addEventListener('abort', () => near.disconnect());
	}
	root.replaceChildren(frame);

	return {
		frame,
		isLoaded: () => loaded,
		answers() {
			frame.loading = 'eager';
			begin();
			return Promise.race([answers, disconnected]);
		},
		ask: (question) => line.ask(question, PATIENCE),
		go(next) {
			address = next;
			if (!loaded) {
				if (frame.src) frame.src = next;
				return Promise.resolve();
			}
			if (answered) answers = undecided();
			const there = new Promise<void>((done) => frame.addEventListener('load', () => done(), { once: true, signal }));
			frame.contentWindow?.location.replace(next);
			return Promise.race([there, disconnected]);
		},
		close() {
			gone.abort();
			line.close();
			frame.remove();
		},
	};
}
