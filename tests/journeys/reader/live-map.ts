import { expect, type Locator, type Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';

declare global {
	interface Window {
		/** Live maps of the page, newest last. */
		maps: MapLibreMap[];
	}
}

export const mapOf = (page: Page): Locator => page.locator('[data-map]');
export const canvasOf = (page: Page): Locator => page.locator('canvas.maplibregl-canvas');

/**
 * Lets tests ask the live map what it holds. The site does not publish its map, so this notes the object
 * that MapLibre gives a canvas container. To be called before the page is opened.
 */
export async function noteMaps(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.maps = [];
		Object.defineProperty(Object.prototype, '_canvasContainer', {
			configurable: true,
			set(this: object, value: unknown) {
				window.maps.push(this as MapLibreMap);
				Object.defineProperty(this, '_canvasContainer', {
					value,
					writable: true,
					configurable: true,
					enumerable: true,
				});
			},
		});
	});
}

/** Waits until the live map shows everything, names included, and the drawn one rests. */
export async function untilLive(page: Page): Promise<void> {
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'live', { timeout: 40_000 });
	await expect(mapOf(page).locator('.drawn')).toHaveClass(/\ball\b/);
}

/** Opens a page and waits for its live map. */
export async function openLive(page: Page, address: string): Promise<void> {
	await noteMaps(page);
	await page.goto(address);
	await untilLive(page);
}

/** zoom/latitude/longitude of the live map, written as in the address. */
export function cameraOf(page: Page): Promise<string> {
	return page.evaluate(() => {
		const map = window.maps.at(-1)!;
		const { lat, lng } = map.getCenter();
		return [map.getZoom().toFixed(2), lat.toFixed(5), lng.toFixed(5)].join('/');
	});
}

/** Ids of the features that the live map sets off in a way. */
export function setOffLive(page: Page, how: 'selected' | 'hovered' | 'receded'): Promise<string[]> {
	return page.evaluate((name) => {
		const map = window.maps.at(-1)!;
		const { data } = map.getStyle().sources.anchors as unknown as { data: GeoJSON.FeatureCollection };
		const ids = data.features.map(({ properties }) => String(properties!.id));
		return ids.filter((id) => map.getFeatureState({ source: 'anchors', id })[name]).sort();
	}, how);
}

/** Ids of the features of the town that the live map draws, signs, lines and areas. */
export function renderedLive(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const map = window.maps.at(-1)!;
		const layers = map.getStyle().layers.filter(({ id }) => /^(anchors|shapes)-/.test(id));
		const hits = map.queryRenderedFeatures({ layers: layers.map(({ id }) => id) });
		return [...new Set(hits.map(({ properties }) => String(properties.id)))].sort();
	});
}

/** A point of the window where the live map shows a feature and nothing else of the town. */
export function pointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
	return page.evaluate((wanted) => {
		const map = window.maps.at(-1)!;
		const canvas = map.getCanvas();
		const box = canvas.getBoundingClientRect();
		const layers = ['anchors-sign', 'shapes-reach', 'shapes-fill'];
		for (let y = 8; y < box.height; y += 4) {
			for (let x = 8; x < box.width; x += 4) {
				const within = (reach: number) =>
					map
						.queryRenderedFeatures(
							[
								[x - reach, y - reach],
								[x + reach, y + reach],
							],
							{ layers },
						)
						.map(({ properties }) => String(properties.id));
				if (!within(1).includes(wanted) || within(7).some((id) => id !== wanted)) continue;
				const point = { x: box.left + x, y: box.top + y };
				if (document.elementFromPoint(point.x, point.y) === canvas) return point;
			}
		}
		throw new Error(`the live map shows ${wanted} nowhere by itself`);
	}, id);
}

/** Window positions at which the drawn map shows the anchors of features. */
export function inPicture(page: Page, ids: readonly string[]): Promise<{ x: number; y: number }[]> {
	return page.evaluate(
		(wanted) =>
			wanted.map((id) => {
				const anchor = document.querySelector<SVGGElement>(`[data-map] svg [data-feature="${id}"] > g[transform]`)!;
				const { x, y } = new DOMPoint(0, 0).matrixTransform(anchor.getScreenCTM()!);
				return { x, y };
			}),
		ids,
	);
}

/** Window positions at which the live map shows the anchors of features, from the data it was given. */
export function inLiveMap(page: Page, ids: readonly string[], data = '/map.json'): Promise<{ x: number; y: number }[]> {
	return page.evaluate(
		async ([wanted, address]) => {
			const map = window.maps.at(-1)!;
			const { left, top } = map.getCanvas().getBoundingClientRect();
			const { anchors } = (await (await fetch(address)).json()) as {
				anchors: GeoJSON.FeatureCollection<GeoJSON.Point>;
			};
			return wanted.map((id) => {
				const anchor = anchors.features.find(({ properties }) => properties?.id === id)!;
				const { x, y } = map.project(anchor.geometry.coordinates as [number, number]);
				return { x: left + x, y: top + y };
			});
		},
		[ids, data] as const,
	);
}

export const farthest = (a: { x: number; y: number }[], b: { x: number; y: number }[]): number =>
	Math.max(...a.map((point, i) => Math.hypot(point.x - b[i]!.x, point.y - b[i]!.y)));

/** Waits until neither the page scrolls nor the map moves: two frames in which nothing changes. */
export async function settled(page: Page): Promise<void> {
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				let last = '';
				let same = 0;
				const look = () => {
					const map = window.maps.at(-1);
					const now = [scrollY, map?.getZoom(), ...(map?.getCenter().toArray() ?? [])].join();
					same = now === last && !map?.isMoving() ? same + 1 : 0;
					last = now;
					if (same > 10) resolve();
					else requestAnimationFrame(look);
				};
				look();
			}),
	);
}
