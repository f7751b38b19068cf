/** What the page itself saw of one load; times are milliseconds since the navigation began. */
export interface Tally {
	expected: string[];
	/** Ids of the features that the page shows, as last seen. */
	shown: string[];
	/** When the frame that first showed them all was presented. */
	painted: number | null;
	live: number | null;
	/** When the main thread began the frame after those: never waits for the drawing itself. */
	nextFrame: Partial<Record<'painted' | 'live', number>>;
	firstPaint: number | null;
	tasks: { start: number; duration: number }[];
	shift: number;
}

declare global {
	interface Window {
		bench: {
			tally: Tally;
			/**
			 * Told by a probe, in the frame that draws them, which features are there and whether the map is live;
			 * answers whether there is more to see.
			 */
			see(ids: string[], live: boolean): boolean;
		};
	}
}

/**
 * Runs in the page before anything else. A moment is marked by a speck of text put into the very frame that draws it:
 * Element Timing then tells when that frame was presented, the same for DOM and canvas, where the browser's first
 * paint knows only the first frame and the next animation frame may come before the drawing is done.
 * Self-contained, as it travels as text.
 */
export function observe(expected: string[]): void {
	const tally: Tally = {
		expected,
		shown: [],
		painted: null,
		live: null,
		nextFrame: {},
		firstPaint: null,
		tasks: [],
		shift: 0,
	};
	const marked = new Set<string>();
	const mark = (moment: 'painted' | 'live') => {
		if (marked.has(moment)) return;
		marked.add(moment);
		const speck = document.createElement('span');
		speck.setAttribute('elementtiming', `bench-${moment}`);
		speck.setAttribute('aria-hidden', 'true');
		speck.style.cssText =
			'position:fixed;left:0;top:0;z-index:99999;pointer-events:none;font:4px monospace;color:rgba(128,128,128,.1)';
		speck.textContent = '.';
		document.body.append(speck);
		requestAnimationFrame(() => (tally.nextFrame[moment] = performance.now()));
	};
	window.bench = {
		tally,
		see(ids, live) {
			if (!marked.has('painted')) {
				const shown = new Set(ids);
				tally.shown = [...shown];
				if (expected.every((id) => shown.has(id))) mark('painted');
			}
			if (live) mark('live');
			return marked.size < 2;
		},
	};
	const watch = (type: string, each: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
	watch('element', (entry) => {
		const { identifier, renderTime } = entry as PerformanceEntry & { identifier: string; renderTime: number };
		if (identifier === 'bench-painted') tally.painted = renderTime;
		if (identifier === 'bench-live') tally.live = renderTime;
	});
	watch('longtask', (entry) => tally.tasks.push({ start: entry.startTime, duration: entry.duration }));
	watch('paint', (entry) => {
		if (entry.name === 'first-contentful-paint') tally.firstPaint = entry.startTime;
	});
	watch('layout-shift', (entry) => {
		const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
		if (!shift.hadRecentInput) tally.shift += shift.value;
	});
}
