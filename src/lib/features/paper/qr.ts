import { create } from 'qrcode';

/** A QR code to be drawn: modules on a side, and its dark ones as path data in modules. */
export interface QrMatrix {
	side: number;
	d: string;
}

/** Modules on a side that a camera can still tell apart on paper, at about half a millimetre each. */
const MOST_MODULES = 93;

/** The QR code of an address (ISO/IEC 18004, level M); null where it would be too fine to be read. */
export function qrOf(address: string): QrMatrix | null {
	try {
		const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
		return size > MOST_MODULES ? null : { side: size, d: pathOf(size, data) };
	} catch (reason) {
		console.info('The address does not fit into a QR code.', reason);
		return null;
	}
}

/** A rectangle for every run of dark modules in a row. */
function pathOf(size: number, data: Uint8Array): string {
	let d = '';
	for (let y = 0; y < size; y++) {
		for (let x = 0; x < size; x++) {
			const from = x;
			while (x < size && data[y * size + x]) x += 1;
			if (x > from) d += `M${from} ${y}h${x - from}v1h${from - x}z`;
		}
	}
	return d;
}
