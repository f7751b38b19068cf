import type { BrowserContext } from '@playwright/test';
import type { HitTest } from '../../../src/lib/core/spatial/hit';
import type { PageId } from './pages/write';

/** When the frames of one load were presented, in milliseconds since the navigation began. */
export interface Moments {
	/** The first frame in which all features of the view are painted. */
	visible: number | null;
	/** The first in which the map that can be moved has painted them; ours sketches them before. */
	live: number | null;
	/** The first that has their names as well; ours alone has any. */
	named: number | null;
}

declare global {
	interface Window {
		scale: { moments: Moments; mark(moment: keyof Moments): void };
		/** Our hit test on tiles. */
		scaleHits?: HitTest;
	}
}

/** tsx names the functions it compiles by a helper of its own, which the page does not have. */
export const KEEP_NAMES = 'globalThis.__name ??= (each) => each;';

/** Puts a probe before the scripts of every page of a context. */
export async function installScaleProbe(context: BrowserContext, page: PageId): Promise<void> {
	await context.addInitScript({ content: KEEP_NAMES });
	await context.addInitScript(observe);
	await context.addInitScript(WATCHERS[page]);
}

/**
 * A moment is marked by a speck of text put into the very frame that draws it; Element Timing tells when that frame
 * was presented, the same for every way of drawing. Nothing is counted before: that would be a part of the time.
 */
function observe(): void {
	const moments: Moments = { visible: null, live: null, named: null };
	const marked = new Set<string>();
	const mark = (moment: keyof Moments) => {
		if (marked.has(moment)) return;
		marked.add(moment);
		const speck = document.createElement('span');
		speck.setAttribute('elementtiming', moment);
		speck.style.cssText =
			'position:fixed;left:0;top:0;z-index:99999;pointer-events:none;font:4px monospace;color:rgba(128,128,128,.1)';
		speck.textContent = '.';
		document.body.append(speck);
	};
	window.scale = { moments, mark };
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			const { identifier, renderTime } = entry as PerformanceEntry & { identifier: keyof Moments; renderTime: number };
			moments[identifier] = renderTime;
		}
	}).observe({ type: 'element', buffered: true });
}

/** Leaflet's canvas draws once in the frame after its layers were added: its own `_redraw`. */
function watchLeaflet(): void {
	interface Canvas {
		_layers: object;
		_redraw(): void;
	}
	interface Leaflet {
		Canvas: { prototype: Canvas; include(methods: Partial<Canvas>): void };
	}
	let library: Leaflet | undefined;
	Object.defineProperty(window, 'L', {
		get: () => library,
		set(leaflet: Leaflet) {
			library = leaflet;
			const redraw = leaflet.Canvas.prototype._redraw;
			leaflet.Canvas.include({
				_redraw(this: Canvas) {
					redraw.call(this);
					if (Object.keys(this._layers).length === 0) return;
					window.scale.mark('visible');
					window.scale.mark('live');
				},
			});
		},
	});
}

/** OpenLayers says `rendercomplete` in the frame that has drawn everything there is. */
function watchOpenLayers(): void {
	const wait = () => {
		const map = window.peer as
			| { on(type: string, each: () => void): void; getAllLayers(): { getSource(): { getFeatures(): unknown[] } }[] }
			| undefined;
		if (!map) return void requestAnimationFrame(wait);
		map.on('rendercomplete', () => {
			if (map.getAllLayers()[0]!.getSource().getFeatures().length === 0) return;
			window.scale.mark('visible');
			window.scale.mark('live');
		});
	};
	requestAnimationFrame(wait);
}

/** MapLibre says `idle` in the frame that has drawn and placed everything there is. */
function watchMapLibre(): void {
	const wait = () => {
		const map = window.peer as { on(type: 'idle', each: () => void): void } | undefined;
		if (!map) return void requestAnimationFrame(wait);
		map.on('idle', () => {
			window.scale.mark('visible');
			window.scale.mark('live');
		});
	};
	requestAnimationFrame(wait);
}

/**
 * Ours tells itself when its sketch stands and what its live map shows; the film and the ink at the features' places
 * say whether it is true.
 */
function watchOurs(): void {
	new MutationObserver(() => {
		if (document.querySelector('[data-sketch]')) window.scale.mark('visible');
	}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-sketch'] });
	addEventListener('shapes', () => {
		window.scale.mark('visible');
		window.scale.mark('live');
	});
	addEventListener('all', () => window.scale.mark('named'));
}

const WATCHERS: Record<PageId, () => void> = {
	ours: watchOurs,
	maplibre: watchMapLibre,
	leaflet: watchLeaflet,
	openlayers: watchOpenLayers,
};
