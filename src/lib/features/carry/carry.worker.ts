import { fillOrder, type Order } from './order';
import { writeFile } from './write-file';

/** Writes files off the page's thread, one after the other; null where one could not be written. */
onmessage = async ({ data }: MessageEvent<Order>) => {
	let file: Blob | null = null;
	try {
		file = await writeFile(data.format, await fillOrder(data));
	} catch (reason) {
		console.info('The file could not be written.', reason);
	}
	postMessage(file);
};
