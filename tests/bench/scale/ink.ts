import type { Page } from '@playwright/test';

/** How far from a feature's place its ink may stand, in pixels. */
const NEAR = 8;

/** How many of the places on screen have ink beside the ground's colour, `#rrggbb`. */
export async function inkedPlaces(page: Page, places: readonly (readonly [number, number])[], ground: string) {
	const picture = (await page.screenshot()).toString('base64');
	return page.evaluate(
		async ([data, points, near, paper]) => {
			const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0));
			const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const pen = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true })!;
			pen.drawImage(image, 0, 0);
			const pixels = pen.getImageData(0, 0, image.width, image.height).data;
			const colour = [1, 3, 5].map((at) => parseInt(paper.slice(at, at + 2), 16));
			const isInk = (x: number, y: number) =>
				colour.some((value, i) => Math.abs((pixels[4 * (y * image.width + x) + i] ?? value) - value) > 6);
			return points.filter(([x, y]) => {
				for (let dy = -near; dy <= near; dy++)
					for (let dx = -near; dx <= near; dx++) if (isInk(Math.round(x) + dx, Math.round(y) + dy)) return true;
				return false;
			}).length;
		},
		[picture, places.map(([x, y]) => [x, y] as [number, number]), NEAR, ground] as const,
	);
}
