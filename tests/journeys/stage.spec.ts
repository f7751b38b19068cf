import type { Page } from '@playwright/test';
import type { CustomLayerInterface } from 'maplibre-gl';
import { unproject } from '../../src/lib/core/projection/mercator';
import type { Scene } from '../../src/lib/core/scene/scene';
import { farthest, inLiveMap, inPicture, mapOf, noteMaps, openLive, untilLive } from './reader/live-map';
import { publishedDeck } from './reader/published-deck';
import { expect, test } from './reader/reader';

const { scenes } = publishedDeck('2022');
const addressOf = ({ id }: Scene) => `/present/2022/${id}/`;
const byId = (id: string) => scenes.find((scene) => scene.id === id)!;
/** Scenes of every kind, with little text and with much. */
const SOME = [
	'opening',
	'p1-1',
	'p1-4',
	'hongde-plaza',
	'huang-yang-line-renovation',
	'old-village-restoration',
	'closing',
];
const LONGEST = [...scenes].sort((a, b) => lengthOf(b) - lengthOf(a))[0]!;
function lengthOf({ quotes }: Scene) {
	return quotes.reduce((sum, { exact }) => sum + exact.length, 0);
}

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Waits until the stage shows a scene and its map is at rest where it is to be. */
async function shown(page: Page, { id, frame }: Scene): Promise<void> {
	await expect(page.locator('.sheet[data-scene]')).toHaveAttribute('data-scene', id);
	const middle = unproject([frame.x + frame.side / 2, frame.y + frame.side / 2]);
	await expect
		.poll(() =>
			page.evaluate((center) => {
				const map = window.maps.at(-1)!;
				const { left, top, width, height } = document.querySelector('.clear.furniture')!.getBoundingClientRect();
				const { x, y } = map.project(center as [number, number]);
				return map.isMoving() ? Infinity : Math.hypot(x - left - width / 2, y - top - height / 2);
			}, middle),
		)
		.toBeLessThan(1);
}

/** Where the subject of a scene stands on the live map, and what of the window nothing covers. */
const placed = (
	page: Page,
	{ bounds }: Scene,
): Promise<{ subject: Box; covers: Box[]; width: number; height: number }> =>
	page.evaluate(([west, south, east, north]) => {
		const map = window.maps.at(-1)!;
		const box = map.getCanvas().getBoundingClientRect();
		const [upper, lower] = [map.project([west, north]), map.project([east, south])];
		const covers = ['.stage article', '.stage .strip', '.stage .progress'].map((selector) => {
			const { left, top, right, bottom } = document.querySelector(selector)!.getBoundingClientRect();
			return { left, top, right, bottom };
		});
		const subject = {
			left: box.left + upper.x,
			top: box.top + upper.y,
			right: box.left + lower.x,
			bottom: box.top + lower.y,
		};
		return { subject, covers, width: innerWidth, height: innerHeight };
	}, bounds!);

/** Whether the live map writes a name beside a feature: whether its surroundings look otherwise without the layer of names. */
const isNamed = (page: Page, id: string): Promise<boolean> =>
	page.evaluate(async (wanted) => {
		const map = window.maps.at(-1)!;
		const gl = map.getCanvas().getContext('webgl2')!;
		const ratio = gl.drawingBufferWidth / map.getCanvas().clientWidth;
		const { data } = map.getStyle().sources.anchors as unknown as { data: GeoJSON.FeatureCollection<GeoJSON.Point> };
		const feature = data.features.find(({ properties }) => properties?.id === wanted)!;
		const [x, y] = Object.values(map.project(feature.geometry.coordinates as [number, number])) as [number, number];
		const [width, height] = [100 * ratio, 60 * ratio];
		const [left, bottom] = [x * ratio - width / 2, gl.drawingBufferHeight - y * ratio - height / 2];
		if (left < 0 || bottom < 0 || left + width > gl.drawingBufferWidth || bottom + height > gl.drawingBufferHeight)
			throw new Error(`${wanted} is not in view`);
		const look = () =>
			new Promise<Uint8Array>((resolve) => {
				map.once('render', () => {
					const pixels = new Uint8Array(4 * width * height);
					gl.readPixels(left, bottom, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
					resolve(pixels);
				});
				map.triggerRepaint();
			});
		const named = await look();
		const { implementation } = map.getLayer('stage-names') as unknown as { implementation: CustomLayerInterface };
		map.removeLayer(implementation.id);
		const bare = await look();
		map.addLayer(implementation, 'anchors-sign');
		return named.some((byte, i) => byte !== bare[i]);
	}, id);

const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What of a scene is not to be seen: its subject or its text. */
async function hidden(page: Page, scene: Scene): Promise<string[]> {
	const faults: string[] = [];
	if (scene.bounds) {
		const { subject, covers, width, height } = await placed(page, scene);
		const window = { left: 0, top: 0, right: width, bottom: height };
		const isIn = subject.left >= 0 && subject.top >= 0 && subject.right <= width && subject.bottom <= height;
		if (!isIn) faults.push(`${scene.id}: ${JSON.stringify(subject)} leaves ${JSON.stringify(window)}`);
		if (covers.some((cover) => touch(subject, cover))) faults.push(`${scene.id}: something covers its subject`);
	}
	const text = await page.locator('.stage article').evaluate((card) => {
		const { left, top, right, bottom } = card.getBoundingClientRect();
		return {
			over: card.scrollHeight - card.clientHeight,
			wide: card.scrollWidth - card.clientWidth,
			out: left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight,
		};
	});
	if (text.over > 1 || text.wide > 0 || text.out)
		faults.push(`${scene.id}: its text overflows ${JSON.stringify(text)}`);
	return faults;
}

test('every scene’s subject is seen clear of the text, and all its text', async ({ page }) => {
	test.setTimeout(240_000);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.setViewportSize({ width: 1280, height: 720 });
	await openLive(page, addressOf(scenes[0]!));
	const faults: string[] = [];
	for (const [i, scene] of scenes.entries()) {
		if (i > 0) await page.keyboard.press('ArrowRight');
		await shown(page, scene);
		faults.push(...(await hidden(page, scene)));
	}
	expect(faults).toEqual([]);
});

for (const [width, height] of [
	[1024, 768],
	[1920, 1200],
	[2560, 1080],
	[3840, 2160],
	[390, 844],
] as const) {
	test(`subject and text are seen at ${width} x ${height}`, async ({ page }) => {
		test.setTimeout(180_000);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height });
		const faults: string[] = [];
		await openLive(page, addressOf(LONGEST));
		// Software WebGL takes long to fill the largest screen.
		const some = width > 3000 ? ['p1-4', 'closing'] : SOME;
		for (const scene of [LONGEST, ...some.map(byId)]) {
			if (scene !== LONGEST) {
				await page.goto(addressOf(scene));
				await untilLive(page);
			}
			await shown(page, scene);
			// A telephone scrolls long lists.
			const found = await hidden(page, scene);
			faults.push(...found.filter((fault) => width > 390 || scene.kind !== 'section' || !fault.includes('overflows')));
		}
		expect(faults).toEqual([]);
	});
}

test('type is read from the far wall: at 3840 x 2160 text has 44 px, quotes and the map’s names in proportion', async ({
	page,
}) => {
	await page.setViewportSize({ width: 3840, height: 2160 });
	for (const id of ['opening', 'p1-4', 'hongde-plaza']) {
		await page.goto(addressOf(byId(id)));
		const sizes = await page.locator('.stage').evaluate((stage) => {
			const texts = [...stage.querySelectorAll('article *, .strip *')].filter((element) =>
				[...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()),
			);
			const shown = texts.filter((element) => !element.closest('.visually-hidden'));
			const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
			const quotes = [...stage.querySelectorAll('blockquote')];
			const name = stage.querySelector<SVGGraphicsElement>('.names text')!;
			const { d } = name.getScreenCTM()!;
			return { text: Math.min(...shown.map(sizeOf)), quote: Math.min(Infinity, ...quotes.map(sizeOf)), name: 13 * d };
		});
		expect(sizes.text).toBeGreaterThanOrEqual(44);
		expect(sizes.quote).toBeGreaterThanOrEqual(56);
		expect(sizes.name).toBeGreaterThanOrEqual(44);
	}
});

test('from scene to scene only camera and feature-state change: nothing is loaded or laid out again', async ({
	page,
}) => {
	await openLive(page, addressOf(scenes[0]!));
	await page.evaluate(() => {
		const map = window.maps.at(-1)!;
		const counts: Record<string, number> = {};
		const count = (name: string) => (counts[name] = (counts[name] ?? 0) + 1);
		for (const name of [
			'setStyle',
			'setFilter',
			'setLayoutProperty',
			'setPaintProperty',
			'addLayer',
			'addSource',
		] as const) {
			const own = map[name].bind(map) as (...given: unknown[]) => never;
			map[name] = ((...given: unknown[]) => (count(name), own(...given))) as never;
		}
		for (const name of Object.keys(map.getStyle().sources)) {
			const source = map.getSource(name) as unknown as { setData: (...given: unknown[]) => unknown };
			source.setData = () => count('setData');
		}
		map.on('sourcedataloading', ({ tile }) => tile || count('sourcedataloading'));
		map.on('styledataloading', () => count('styledataloading'));
		Object.assign(window, { counts });
	});
	for (const scene of scenes.slice(1, 21)) {
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('.sheet[data-scene]')).toHaveAttribute('data-scene', scene.id);
		await expect(mapOf(page)).toHaveAttribute('data-map-state', 'live');
	}
	await shown(page, scenes[20]!);
	expect(await page.evaluate(() => (window as unknown as { counts: object }).counts)).toEqual({});
});

test('what is not in the scene recedes, what it is about is set off and named', async ({ page }) => {
	await openLive(page, addressOf(byId('metallurgy-avenue-extension')));
	const stateOf = (id: string) =>
		page.evaluate((wanted) => window.maps.at(-1)!.getFeatureState({ source: 'anchors', id: wanted }), id);
	await expect.poll(() => stateOf('metallurgy-avenue-extension')).toEqual({ selected: true });
	await shown(page, byId('metallurgy-avenue-extension'));
	expect(await isNamed(page, 'metallurgy-avenue-extension')).toBe(true);
	expect(await isNamed(page, 'staff-housing-new')).toBe(false);
	expect(await stateOf('hongde-plaza')).toEqual({ receded: true });
	await page.keyboard.press('Home');
	await expect.poll(() => stateOf('metallurgy-avenue-extension').then(({ selected }) => selected)).toBeUndefined();
	expect((await stateOf('hongde-plaza')).receded).toBeUndefined();
});

test('the map sets off in the very task of the key, and a flight that is cut short goes on from where it is', async ({
	page,
}) => {
	await openLive(page, addressOf(byId('hongde-plaza')));
	await expect(page.locator('.sheet[data-scene]')).toHaveAttribute('data-scene', 'hongde-plaza');
	/** Two keys in one task; what has come of them when its microtasks are done, before any frame. */
	const pressed = await page.evaluate(async () => {
		const map = window.maps.at(-1)!;
		const press = async (key: string) => {
			const before = map.getZoom();
			document.querySelector('main')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
			for (let i = 0; i < 10; i++) await null;
			return { flies: map.isMoving(), jumped: Math.abs(map.getZoom() - before) > 0.01 };
		};
		return [await press('Home'), await press('End')];
	});
	const off = { flies: true, jumped: false };
	expect(pressed).toEqual([off, off]);
	await shown(page, scenes.at(-1)!);
});

test('a resize keeps the scene framed, and the next scene frames anew what was dragged away', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const scene = byId('development-avenue-upgrade');
	await openLive(page, addressOf(scene));
	await page.setViewportSize({ width: 1024, height: 768 });
	await shown(page, scene);
	expect(await hidden(page, scene)).toEqual([]);
	await page.mouse.move(800, 300);
	await page.mouse.down();
	await page.mouse.move(300, 600, { steps: 8 });
	await page.mouse.up();
	// Let go above the text, MapLibre hears of it with the next movement.
	await page.mouse.move(300, 590);
	await expect.poll(() => page.evaluate(() => window.maps.at(-1)!.isMoving())).toBe(false);
	expect(await hidden(page, scene)).not.toEqual([]);
	await page.keyboard.press('ArrowRight');
	const next = scenes[scenes.indexOf(scene) + 1]!;
	await shown(page, next);
	expect(await hidden(page, next)).toEqual([]);
});

for (const [width, height, id] of [
	[1280, 720, 'opening'],
	[1280, 720, 'metallurgy-avenue-extension'],
	[3840, 2160, 'hongde-plaza'],
	[390, 844, 'p1-2'],
] as const) {
	test(`nothing jumps when the live map takes over the stage: ${id} at ${width} x ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await noteMaps(page);
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/map.json', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(addressOf(byId(id)));
		const ids = ['hongde-plaza', 'development-avenue', 'metallurgy-avenue-extension'];
		const painted = await inPicture(page, ids);
		release();
		await untilLive(page);
		expect(farthest(painted, await inLiveMap(page, ids))).toBeLessThan(1.5);
	});
}

test('while its context is lost the drawn map shows the scene, and the next; then the live one does', async ({
	page,
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const scene = byId('metallurgy-avenue-extension');
	const next = scenes[scenes.indexOf(scene) + 1]!;
	await openLive(page, addressOf(scene));
	await shown(page, scene);
	const ids = [...scene.lit!, ...next.lit!];
	const stood = await inLiveMap(page, ids);
	await page.locator('canvas.maplibregl-canvas').evaluate((canvas) => {
		const lose = (canvas as HTMLCanvasElement).getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
		Object.assign(window, { restore: () => lose.restoreContext() });
		lose.loseContext();
	});
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'picture');
	await expect.poll(async () => farthest(await inPicture(page, ids), stood)).toBeLessThan(1.5);
	await page.keyboard.press('ArrowRight');
	await expect(page.locator(`[data-feature="${next.lit![0]}"]`)).toHaveClass(/\bselected\b/);
	const cut = await inPicture(page, ids);
	expect(farthest(cut, stood)).toBeGreaterThan(20);
	await page.evaluate(() => (window as unknown as { restore: () => void }).restore());
	await untilLive(page);
	await shown(page, next);
	expect(farthest(await inLiveMap(page, ids), cut)).toBeLessThan(1.5);
});

test('arrows belong to the presentation: the map has no keys of its own', async ({ page }) => {
	await openLive(page, addressOf(byId('hongde-plaza')));
	const keys = await page.evaluate(() => {
		const { keyboard, doubleClickZoom, scrollZoom, dragRotate } = window.maps.at(-1)!;
		return [keyboard, doubleClickZoom, scrollZoom, dragRotate].map((handler) => Boolean(handler.isEnabled()));
	});
	expect(keys).toEqual([false, false, true, false]);
});
