import { NotArrived } from './arrival';
import { fileName, type Format } from './formats';
import { saveFile } from './save-file';
import { orderOf, type Given } from './view-order';
import { writeOrder } from './write-order';

/** How a file fares that was asked for last: what the browser does with it, the page is not told. */
export interface Said {
	state: 'busy' | 'done' | 'unfetched' | 'unwritten';
	format: Format;
	name: string;
}

/** Writes what the view leaves into files, and tells how they fare; several may be under way. */
export class Carrying {
	said = $state.raw<Said | null>(null);
	readonly #busy = $state<Partial<Record<Format, boolean>>>({});
	readonly #given: Given;

	constructor(given: Given) {
		this.#given = given;
	}

	isBusy(format: Format): boolean {
		return this.#busy[format] ?? false;
	}

	/** Writes a file and hands it to the browser; one that is under way is not begun again. */
	async take(format: Format): Promise<void> {
		if (this.isBusy(format)) return;
		this.#busy[format] = true;
		this.said = { state: 'busy', format, name: '' };
		try {
			const order = await orderOf(format, this.#given);
			if (!order) {
				this.said = null;
				return;
			}
			const name = fileName(order.about.town, order.about.written, format);
			saveFile(await writeOrder(order), name);
			this.said = { state: 'done', format, name };
		} catch (reason) {
			this.said = { state: reason instanceof NotArrived ? 'unfetched' : 'unwritten', format, name: '' };
			console.info('The file could not be written.', reason);
		} finally {
			this.#busy[format] = false;
		}
	}
}
