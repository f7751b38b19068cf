import { NotArrived } from './arrival';
import { fillOrder, type Order } from './order';
import { writeFile } from './write-file';

/** A file, or whether it could not be fetched or not be written. */
export type Written = Blob | 'unfetched' | 'unwritten';

/** Writes files off the page's thread, one after the other. */
onmessage = async ({ data }: MessageEvent<Order>) => {
	let written: Written;
	try {
		written = await writeFile(data.format, await fillOrder(data));
	} catch (reason) {
		written = reason instanceof NotArrived ? 'unfetched' : 'unwritten';
		console.info('The file could not be written.', reason);
	}
	postMessage(written);
};
