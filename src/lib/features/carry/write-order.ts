import { fillOrder, type Order } from './order';
import { writeFile } from './write-file';

/**
 * Fetches and writes a file in a worker of its own, so that the page stays usable; where there is no worker, here.
 * Rejects when the line is broken or the file cannot be written.
 */
export async function writeOrder(order: Order): Promise<Blob> {
	const worker = startWorker();
	if (!worker) return writeFile(order.format, await fillOrder(order));
	try {
		const file = await new Promise<Blob | null>((settle, fail) => {
			worker.onmessage = ({ data }: MessageEvent<Blob | null>) => settle(data);
			worker.onerror = () => fail(new Error('the worker could not be started'));
			worker.postMessage(order);
		});
		if (!file) throw new Error(`no ${order.format} could be written`);
		return file;
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
