import writeXlsxFile from 'write-excel-file/universal';
import type { Carried } from './carried';
import { workbookOf } from './workbook';

/** The workbook as the bytes of an .xlsx file (ECMA-376); the same for the same data where the zip knows no clock. */
export async function writeXlsx(carried: Carried): Promise<Uint8Array> {
	const blob = (await writeXlsxFile(workbookOf(carried)).toBlob()) as { arrayBuffer(): Promise<ArrayBuffer> };
	return new Uint8Array(await blob.arrayBuffer());
}
