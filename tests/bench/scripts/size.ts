import { brotli } from '../traffic/store';
import { scriptGraph, type ReadSite } from './graph';
import { isMapLibre } from './maplibre';

/** Brotli bytes of `/`: its HTML, and the scripts that stand before MapLibre is asked for. */
export interface Sizes {
	html: number;
	scripts: number;
}

export interface Measured extends Sizes {
	/** Scripts of the page that carry MapLibre, which none may. */
	mapLibre: string[];
}

export interface Verdict {
	report: string;
	complaint: string | undefined;
	/** What the size file may say from now on: never more than before. */
	next: Sizes;
}

/** Measures a page of a built site. */
export async function measureSizes(page: string, read: ReadSite): Promise<Measured> {
	const html = read(page);
	if (!html) throw new Error(`${page} is not in the built site`);
	const graph = [...scriptGraph(page, read)];
	const mapLibre = graph.filter(([, code]) => isMapLibre('text/javascript', code)).map(([path]) => path);
	const sizes = await Promise.all(
		graph.filter(([path]) => !mapLibre.includes(path)).map(async ([, code]) => (await brotli(code)).length),
	);
	return { html: (await brotli(html)).length, scripts: sizes.reduce((sum, size) => sum + size, 0), mapLibre };
}

/** Holds a build against the size file. The HTML carries the town's data, so another town's is not held. */
export function compareSizes(now: Measured, known: Sizes | undefined, { anotherTown = false } = {}): Verdict {
	const held = anotherTown ? (['scripts'] as const) : (['html', 'scripts'] as const);
	const grown = held.filter((name) => known !== undefined && now[name] > known[name]);
	const next = { html: now.html, scripts: now.scripts };
	if (known) for (const name of ['html', 'scripts'] as const) next[name] = Math.min(now[name], known[name]);
	const allowed = known ? ` (size file: ${known.html} and ${known.scripts})` : ' (no size file to compare with)';
	return {
		report: `/ has ${now.html} bytes of HTML and ${now.scripts} bytes of scripts before MapLibre, brotli${allowed}.`,
		complaint: complain(now, known, grown),
		next: anotherTown && known ? { ...next, html: known.html } : next,
	};
}

function complain(now: Measured, known: Sizes | undefined, grown: readonly (keyof Sizes)[]): string | undefined {
	if (now.mapLibre.length > 0) return `/ imports MapLibre before anything is painted: ${now.mapLibre.join(', ')}.`;
	if (grown.length === 0) return undefined;
	const words = grown.map((name) => `its ${name} came to ${now[name]} bytes, expected at most ${known?.[name]}`);
	return `/ has grown: ${words.join('; ')} (tests/bench/sizes.json).`;
}
