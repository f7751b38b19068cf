import { NotArrived } from './arrival';
import type { Written } from './carry.worker';
import { fillOrder, type Order } from './order';
import { writeFile } from './write-file';

/**
 * Fetches and writes a file in a worker of its own, so that the page stays usable; where there is no worker, here.
 * Rejects with NotArrived when the line is broken, with any other error when the file cannot be written.
 */
export async function writeOrder(order: Order): Promise<Blob> {
	const worker = startWorker();
	if (!worker) return writeFile(order.format, await fillOrder(order));
	try {
		const written = await new Promise<Written>((settle, fail) => {
			worker.onmessage = ({ data }: MessageEvent<Written>) => settle(data);
			// Without a message it is the worker itself that did not come.
			worker.onerror = ({ message }) =>
				fail(message ? new Error(message) : new NotArrived('the worker could not be started'));
			worker.postMessage(order);
		});
		if (written === 'unfetched') throw new NotArrived(`what ${order.format} is written from did not arrive`);
		if (written === 'unwritten') throw new Error(`no ${order.format} could be written`);
		return written;
	} finally {
		worker.terminate();
	}
}

function startWorker(): Worker | null {
	try {
		return new Worker(new URL('./carry.worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return null;
	}
}
