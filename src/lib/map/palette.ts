import { DATASETS, type Dataset } from '../core/datasets';

/** Colours of a map, one set a theme; the stylesheet is where they are decided. */
export type Palette = Readonly<Record<Dataset | (typeof GROUND)[number], string>>;

const GROUND = ['ground', 'ink', 'quiet', 'context', 'context-dark', 'grid', 'halo'] as const;

/** Reads the colours in force from computed style, so that page, picture and live map share them. */
export function readPalette(style: Pick<CSSStyleDeclaration, 'getPropertyValue'>): Palette {
	const entries = [...DATASETS, ...GROUND].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
	return Object.fromEntries(entries) as Palette;
}
