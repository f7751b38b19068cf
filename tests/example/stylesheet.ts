import { readFileSync } from 'node:fs';
import { readPalette, type Palette } from '../../src/lib/map/palette';

/** The palettes of both schemes as `src/app.css` decides them. */
export function palettes(): Record<'light' | 'dark', Palette> {
	const css = readFileSync('src/app.css', 'utf8');
	const dark = css.indexOf('@media screen and (prefers-color-scheme: dark)');
	return { light: readPalette(styleOf(css.slice(0, dark))), dark: readPalette(styleOf(css.slice(dark))) };
}

function styleOf(css: string): Pick<CSSStyleDeclaration, 'getPropertyValue'> {
	const [, block = ''] = /:root[^{]*\{([^}]*)\}/.exec(css) ?? [];
	const values = new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
	return { getPropertyValue: (name) => values.get(name) ?? '' };
}
