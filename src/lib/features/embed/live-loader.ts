import type { EmbedOptions } from '../../core/embed/options';
import type { FrameMap } from './frame-map';
import type { LiveModule } from './taking-over';

/** MapLibre's words for its own hint, by its keys. */
function wordsOf(hint: HTMLElement): Record<string, string> {
	const { wheel = '', wheelMac = '', touch = '' } = hint.dataset;
	return {
		'CooperativeGesturesHandler.WindowsHelpText': wheel,
		'CooperativeGesturesHandler.MacHelpText': wheelMac,
		'CooperativeGesturesHandler.MobileHelpText': touch,
	};
}

/**
 * Brings the live map when it is first wanted, once. A frame of an opaque origin (sandboxed without `allow-same-origin`)
 * may start no worker of its site, so there the drawn map goes on by itself.
 */
export function liveLoader(map: FrameMap, hint: HTMLElement, options: EmbedOptions): () => void {
	const { element } = map.drawing;
	const { live = '', mapFile = '', only } = element.dataset;
	const label = element.getAttribute('aria-label') ?? '';
	let asked = false;

	async function bring(): Promise<void> {
		const { takeOver } = (await import(/* @vite-ignore */ new URL(live, document.baseURI).href)) as LiveModule;
		const target = document.createElement('div');
		target.className = 'live-map';
		element.querySelector('svg')!.after(target);
		const giveUp = () => {
			map.giveUp();
			target.remove();
		};
		const taken = takeOver({
			target,
			mapFile: new URL(mapFile, document.baseURI).href,
			only: only?.split(' ') ?? null,
			label,
			locale: { 'Map.Title': label, ...wordsOf(hint) },
			start: map.drawing.viewport.camera,
			shown: map.shown,
			cooperative: options.scroll === 'cooperative',
			basemap: options.basemap,
			onstage(stage) {
				map.yield(stage);
				if (stage !== 'all' || !element.hasAttribute('tabindex')) return;
				// Its canvas is what the keys move from now on.
				const focused = document.activeElement === element;
				element.removeAttribute('tabindex');
				if (focused) target.querySelector('canvas')?.focus();
			},
			onfail: giveUp,
			oncamera: (camera, settled) => map.follow(camera, settled),
			onpress: (ids) => map.pick(ids),
		});
		map.take(taken);
	}

	return () => {
		if (asked || self.origin === 'null') return;
		asked = true;
		bring().catch((reason: unknown) => {
			// The next touch asks again: a line that broke may be whole by then.
			asked = false;
			map.giveUp();
			console.info('The live map could not be loaded; the drawn map stays.', reason);
		});
	};
}
