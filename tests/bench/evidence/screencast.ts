import type { CDPSession, Page } from '@playwright/test';
import { paintedAt, type Load } from '../metrics';
import type { Witness } from '../load';
import { mapLibreAsked } from '../traffic/ledger';
import { firstComplete } from './ink';

/** What the pixels say of a load: when the map's ink was all there, beside what the probe said. */
export interface PixelEvidence {
	frames: number;
	/** Share of the final ink that each frame had, by milliseconds since the navigation began. */
	ink: { at: number; share: number }[];
	probe: number;
	pixels: number | undefined;
}

interface Frame {
	at: number;
	data: string;
}

/** Films a load and finds the first film frame that shows the map as it was when painted. */
export function filmLoad(done: (evidence: PixelEvidence) => void): Witness {
	const frames: Frame[] = [];
	let film: CDPSession | undefined;
	return {
		async before(_page, session) {
			film = session;
			session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
				frames.push({ at: (metadata.timestamp ?? 0) * 1000, data });
				session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
			});
			await session.send('Page.startScreencast', { format: 'jpeg', quality: 90, everyNthFrame: 1 });
		},
		async after(page, load) {
			await film?.send('Page.stopScreencast');
			const ink = await inkShares(page, framesBeforeTakeover(frames, load), load.startedAt);
			done({ frames: frames.length, ink, probe: paintedAt(load) ?? NaN, pixels: firstComplete(ink) });
		},
	};
}

/**
 * Where MapLibre takes over from features painted before, the film is held against the last frame from before
 * MapLibre's code had arrived: until then none of the ink can be its own.
 */
function framesBeforeTakeover(frames: readonly Frame[], load: Load): Frame[] {
	const arrived = mapLibreAsked(load.exchanges)?.arrivals.at(-1)?.at ?? Infinity;
	const takesOver = load.startedAt + (paintedAt(load) ?? Infinity) < arrived;
	return frames.filter((frame) => frame.at >= load.startedAt && (!takesOver || frame.at < arrived));
}

/**
 * Decodes the frames in a page of the same browser. Ink is every pixel of the map in the last frame that differs
 * from the map's commonest colour; a frame's share is how much of it has its final colour.
 */
async function inkShares(page: Page, frames: Frame[], startedAt: number): Promise<PixelEvidence['ink']> {
	const shares = await page.evaluate(
		async (pictures) => {
			const box = document.querySelector('[data-map], #map')?.getBoundingClientRect();
			if (!box || pictures.length === 0) return [];
			const canvas = new OffscreenCanvas(Math.max(1, box.width), Math.max(1, box.height));
			const pen = canvas.getContext('2d', { willReadFrequently: true });
			if (!pen) return [];
			const decoded: Uint8ClampedArray[] = [];
			for (const picture of pictures) {
				const bytes = Uint8Array.from(atob(picture), (each) => each.charCodeAt(0));
				const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
				pen.clearRect(0, 0, canvas.width, canvas.height);
				pen.drawImage(image, -box.x, -box.y);
				decoded.push(pen.getImageData(0, 0, canvas.width, canvas.height).data);
			}
			const last = decoded.at(-1) ?? new Uint8ClampedArray();
			const colour = (data: Uint8ClampedArray, i: number) =>
				[0, 1, 2].map((channel) => Math.round((data[i + channel] ?? 0) / 32)).join();
			const counts = new Map<string, number>();
			for (let i = 0; i < last.length; i += 4) counts.set(colour(last, i), (counts.get(colour(last, i)) ?? 0) + 1);
			const ground = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
			const ink: number[] = [];
			for (let i = 0; i < last.length; i += 4) if (colour(last, i) !== ground) ink.push(i);
			const near = (data: Uint8ClampedArray, i: number) =>
				[0, 1, 2].every((channel) => Math.abs((data[i + channel] ?? 0) - (last[i + channel] ?? 0)) <= 24);
			return decoded.map((data) => ink.filter((i) => near(data, i)).length / Math.max(1, ink.length));
		},
		frames.map((frame) => frame.data),
	);
	return shares.map((share, index) => ({ at: (frames[index]?.at ?? NaN) - startedAt, share }));
}
