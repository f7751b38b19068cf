/** What the page itself saw of one load; times are milliseconds since the navigation began. */
export interface Tally {
	expected: string[];
	/** Ids of the features that the page shows, as last seen. */
	shown: string[];
	painted: number | null;
	live: number | null;
	firstPaint: number | null;
	tasks: { start: number; duration: number }[];
	shift: number;
}

declare global {
	interface Window {
		bench: {
			tally: Tally;
			/** Told by a probe, in the frame that draws them, which features are there and whether the map is live. */
			see(ids: string[], live: boolean): void;
		};
	}
}

/**
 * Runs in the page before anything else. A moment counts when the frame after the drawing one begins, the same for
 * DOM and canvas: only then has the main thread given the drawing away. Self-contained, as it travels as text.
 */
export function observe(expected: string[]): void {
	const tally: Tally = { expected, shown: [], painted: null, live: null, firstPaint: null, tasks: [], shift: 0 };
	const pending = new Set<'painted' | 'live'>();
	const mark = (moment: 'painted' | 'live') => {
		if (pending.has(moment)) return;
		pending.add(moment);
		requestAnimationFrame(() => (tally[moment] = performance.now()));
	};
	window.bench = {
		tally,
		see(ids, live) {
			if (tally.painted === null) {
				const shown = new Set(ids);
				tally.shown = [...shown];
				if (expected.every((id) => shown.has(id))) mark('painted');
			}
			if (live) mark('live');
		},
	};
	const watch = (type: string, each: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
	watch('longtask', (entry) => tally.tasks.push({ start: entry.startTime, duration: entry.duration }));
	watch('paint', (entry) => {
		if (entry.name === 'first-contentful-paint') tally.firstPaint = entry.startTime;
	});
	watch('layout-shift', (entry) => {
		const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
		if (!shift.hadRecentInput) tally.shift += shift.value;
	});
}
