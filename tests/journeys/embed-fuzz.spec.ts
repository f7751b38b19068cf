import { parseOptions } from '../../src/lib/core/embed/options';
import { drawnIds, noteNotes, openFrame } from './reader/embedded';
import { expect, test } from './reader/reader';

/** Addresses that are tried, and how many of them on a page. */
const TRIES = 60;
const SEED = 20_261_123;

const VALUES: Readonly<Record<string, readonly string[]>> = {
	datasets: ['roads', 'roads,services', 'none', 'roads,nowhere', ',,,', 'ROADS', ''],
	status: ['completion', 'identification,unknown', 'none', 'done', '0', ''],
	select: ['hongde-plaza', 'metallurgy-avenue-extension', 'quanhuan-expressway', 'nobody', '__proto__', '../x', '%'],
	camera: ['13/31.52/114.03', '99/31.52/114.03', '0/0/0', '12/91/181', 'a/b/c', '1e309/1/1', '12/31.52', '////'],
	legend: ['0', '1', 'true', 'false', 'maybe', ''],
	list: ['0', '1', 'true', 'yes', ''],
	title: ['0', '1', 'false', '2', ''],
	theme: ['light', 'dark', 'auto', 'sepia', 'constructor'],
	lang: ['zh-Hans', 'xx', 'zh', ''],
	basemap: ['schematic', 'moon', '"><script>alert(1)</script>', ''],
	scroll: ['cooperative', 'free', 'trap'],
	target: ['blank', 'top', 'parent', 'self', '_blank', 'javascript:alert(1)'],
	interactive: ['touch', 'later', 'NOW'],
	toString: ['x'],
	'a[]': ['1', '2'],
};

/** The same sequence every time (mulberry32). */
function sequence(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function addresses(): URLSearchParams[] {
	const next = sequence(SEED);
	const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
	return Array.from({ length: TRIES }, () => {
		const names = Object.keys(VALUES).filter(() => next() < 0.5);
		// Some are said twice.
		return new URLSearchParams(
			[...names, ...names.filter(() => next() < 0.1)].map((name) => [name, pick(VALUES[name]!)]),
		);
	});
}

test.use({ viewport: { width: 680, height: 480 } });
test.setTimeout(240_000);

test('whatever an address says, the map is painted, nothing fails, and each thing ignored is noted', async ({
	page,
}) => {
	const notes = noteNotes(page);
	for (const asked of addresses()) {
		notes.length = 0;
		const address = `/embed/?${String(asked)}`;
		await openFrame(page, address);
		const { options, ignored } = parseOptions(asked);
		const shown = await drawnIds(page);
		expect(shown.length > 0, address).toBe(options.datasets.length > 0);
		// What is no such thing in this town, only the page can tell.
		const unknown = notes.filter((note) => /a feature that is shown|basemap=moon is/.test(note));
		expect(notes.length - unknown.length, `${address}\n${notes.join('\n')}`).toBe(ignored.length);
		const look = await page.evaluate(() => [
			getComputedStyle(document.documentElement).colorScheme,
			getComputedStyle(document.querySelector('h1')!).visibility,
			getComputedStyle(document.querySelector('.legend')!).display !== 'none',
		]);
		expect(look, address).toEqual([
			options.theme === 'auto' ? 'light dark' : options.theme,
			options.title ? 'visible' : 'hidden',
			options.legend,
		]);
	}
});
