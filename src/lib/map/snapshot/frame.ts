import type { MapHandle } from '../arrival';

/** Sides of the largest canvas that a picture is taken of, in device pixels. */
export const LARGEST = 8192;
/** Milliseconds that a map may take to draw itself anew; afterwards what is there is taken. */
const PATIENCE = 10_000;

/**
 * What a live map shows, drawn anew so many device pixels to a pixel. A canvas of WebGL is empty once its frame has been
 * shown; so it is copied in the very task that drew it.
 */
export async function frameOf(map: MapHandle, ratio: number): Promise<HTMLCanvasElement> {
	const largest = map._maxCanvasSize;
	try {
		map._maxCanvasSize = [LARGEST, LARGEST];
		await drawn(map, () => map.setPixelRatio(ratio));
		map.redraw();
		const canvas = map.getCanvas();
		const copy = document.createElement('canvas');
		[copy.width, copy.height] = [canvas.width, canvas.height];
		copy.getContext('2d')?.drawImage(canvas, 0, 0);
		return copy;
	} finally {
		map._maxCanvasSize = largest;
		// None of its own: it follows the screen again.
		(map.setPixelRatio as (ratio?: number) => void).call(map);
	}
}

function drawn(map: MapHandle, change: () => void): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(done, PATIENCE);
		function done() {
			clearTimeout(timer);
			map.off('idle', done);
			resolve();
		}
		map.on('idle', done);
		change();
		map.triggerRepaint();
	});
}
