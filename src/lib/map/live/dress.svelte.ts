import { readPalette, type Palette } from '../palette';
import type { Hand } from './name-sheet';

/** The colours and fonts that a stylesheet gives a map, read again when the reader turns to dark or light. */
export class Dress {
	palette = $state.raw() as Palette;
	/** Changes with the palette, so that signs are drawn anew. */
	theme = $state(0);
	/** How names are written on it. */
	hand = $state.raw() as Pick<Hand, 'fonts' | 'halo'>;

	/** To be made while a component is. @param element whose colours the map takes. */
	constructor(element: Element) {
		this.#read(element);
		$effect(() => {
			const scheme = matchMedia('(prefers-color-scheme: dark)');
			const readAgain = () => {
				this.#read(element);
				this.theme += 1;
			};
			scheme.addEventListener('change', readAgain);
			return () => scheme.removeEventListener('change', readAgain);
		});
	}

	#read(element: Element): void {
		const style = getComputedStyle(element);
		this.palette = readPalette(style);
		this.hand = { fonts: style.getPropertyValue('--sans').trim() || 'sans-serif', halo: this.palette.ground };
	}
}
