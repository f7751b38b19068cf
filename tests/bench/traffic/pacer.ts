import { createLink } from './link';

/** One answer on its way: packet sizes in order and what to do when a packet has arrived. */
export interface Transfer {
	readyAt: number;
	sizes: number[];
	/** Called with the number of bytes that have arrived; the last call has `last`. */
	arrived(bytes: number, at: number, last: boolean): void;
}

export interface Pacer {
	add(transfer: Transfer): void;
	/** Forgets a transfer whose reader has gone. */
	drop(transfer: Transfer): void;
}

/** Sends the packets of all transfers through one link, taking turns packet by packet. */
export function createPacer(bitsPerSecond: number, clock: () => number): Pacer {
	const book = createLink(bitsPerSecond);
	let turns: Transfer[] = [];
	let underWay: { transfer: Transfer; bytes: number; due: number } | undefined;
	let timer: NodeJS.Timeout | undefined;

	function pump(): void {
		timer = undefined;
		for (;;) {
			underWay ??= next();
			if (!underWay) return;
			const wait = underWay.due - clock();
			if (wait > 0) {
				timer = setTimeout(pump, wait);
				return;
			}
			const { transfer, bytes } = underWay;
			underWay = undefined;
			const last = transfer.sizes.length === 0;
			if (!last) turns.push(transfer);
			transfer.arrived(bytes, clock(), last);
		}
	}

	function next(): typeof underWay {
		const transfer = turns.shift();
		const bytes = transfer?.sizes.shift();
		if (!transfer || bytes === undefined) return undefined;
		return { transfer, bytes, due: book(transfer.readyAt, bytes) };
	}

	return {
		add(transfer) {
			turns.push(transfer);
			if (timer === undefined) pump();
		},
		drop(transfer) {
			turns = turns.filter((each) => each !== transfer);
			transfer.sizes.length = 0;
		},
	};
}
