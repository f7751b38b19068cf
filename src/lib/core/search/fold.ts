/** A text as it is compared: without case, accents, tone marks and full-width forms. */
export interface Folded {
	text: string;
	/** UTF-16 offset in the text as it was for every unit of the folded one, and for its end. */
	at: readonly number[];
}

const MARKS = /\p{M}/gu;
/** Said with no sound of their own: people’s, xi'an. */
const SILENT = /[’‘'ʼ`]/u;

/** Folds a text by compatibility decomposition (Unicode Standard Annex #15, NFKD); both scripts stay apart. */
export function fold(text: string): Folded {
	let folded = '';
	const at: number[] = [];
	let offset = 0;
	for (const sign of text) {
		const piece = foldsToItself(sign.charCodeAt(0)) ? sign : foldSign(sign);
		for (let unit = 0; unit < piece.length; unit++) at.push(offset);
		folded += piece;
		offset += sign.length;
	}
	at.push(offset);
	return { text: folded, at };
}

/** Nearly every sign is Chinese, a small letter, a digit or a space. */
const foldsToItself = (code: number): boolean =>
	(code >= 0x4e00 && code <= 0x9fff) ||
	(code >= 0x61 && code <= 0x7a) ||
	(code >= 0x30 && code <= 0x39) ||
	code === 0x20;

function foldSign(sign: string): string {
	return SILENT.test(sign) ? '' : sign.normalize('NFKD').toLowerCase().replace(MARKS, '');
}
