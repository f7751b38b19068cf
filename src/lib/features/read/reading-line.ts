/** What a reader does who scrolls: until then a sentence that was jumped to stays the one being read. */
const SCROLLING = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Tells which sentence is read; see {@link watchReadingLine}. */
export interface ReadingLine {
	/** Goes to a sentence and keeps it the one being read until the reader scrolls. */
	hold: (id: string) => void;
	/** Stops watching. */
	stop: () => void;
}

/**
 * Tells which of the sentences crosses the reading line, a little above the middle of the window,
 * while the reader scrolls.
 */
export function watchReadingLine(sentences: Iterable<Element>, onread: (id: string) => void): ReadingLine {
	let held = false;
	const release = () => (held = false);
	const observer = new IntersectionObserver(
		(entries) => {
			const crossing = entries.filter(({ isIntersecting }) => isIntersecting).at(-1);
			if (crossing && !held && scrollY > 0) onread(crossing.target.id);
		},
		{ rootMargin: '-42% 0px -57% 0px' },
	);
	for (const sentence of sentences) observer.observe(sentence);
	for (const name of SCROLLING) addEventListener(name, release, { passive: true });
	return {
		hold(id) {
			held = true;
			onread(id);
		},
		stop() {
			observer.disconnect();
			for (const name of SCROLLING) removeEventListener(name, release);
		},
	};
}
