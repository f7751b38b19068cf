import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Programs that read what a handout is saved as, and wrote none of it. */
export const popplerIsMissing = spawnSync('pdftotext', ['-v']).error !== undefined;
export const POPPLER_MISSING = 'pdftotext is not installed (apt package poppler-utils).';
export const officeIsMissing = spawnSync('soffice', ['--version']).error !== undefined;
export const OFFICE_MISSING = 'LibreOffice is not installed (apt package libreoffice-impress-nogui).';

/** How long LibreOffice may take to open a file and print it, in milliseconds. */
const PATIENCE = 100_000;

/** A page of a PDF: its size in millimetres and its words without the spaces that setting them put between. */
export interface PdfPage {
	width: number;
	height: number;
	text: string;
}

/** Gives a folder of its own to whoever needs one, and takes it away again. */
function inFolder<T>(use: (folder: string) => T): T {
	const folder = mkdtempSync(join(tmpdir(), 'handout-'));
	try {
		return use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Words as they can be compared: setting a text puts spaces between scripts, and breaks its lines. */
export const unspaced = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '');

/** The pages of a PDF as poppler understands it. */
export function pagesOf(pdf: Uint8Array): PdfPage[] {
	return inFolder((folder) => {
		const path = join(folder, 'handout.pdf');
		writeFileSync(path, pdf);
		const read = (program: string, args: string[]) =>
			execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] });
		const sizes = [...read('pdfinfo', ['-l', '-1', path]).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)];
		const texts = read('pdftotext', [path, '-']).split('\f').slice(0, -1);
		return texts.map((text, i) => ({
			width: Math.round((Number(sizes[i]?.[1]) / 72) * 25.4),
			height: Math.round((Number(sizes[i]?.[2]) / 72) * 25.4),
			text: unspaced(text),
		}));
	});
}

/** A presentation file as LibreOffice prints it. */
export function printedByOffice(pptx: Uint8Array): Uint8Array {
	return inFolder((folder) => {
		const [path, profile, out] = ['handout.pptx', 'profile', 'out'].map((name) => join(folder, name));
		mkdirSync(out!);
		writeFileSync(path!, pptx);
		execFileSync(
			'soffice',
			[
				`-env:UserInstallation=${pathToFileURL(profile!).href}`,
				'--headless',
				'--convert-to',
				'pdf',
				'--outdir',
				out!,
				path!,
			],
			{ timeout: PATIENCE, stdio: 'ignore' },
		);
		return readFileSync(join(out!, 'handout.pdf'));
	});
}
