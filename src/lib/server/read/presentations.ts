import { presentation, type Presentation } from '../../core/scene/authored';
import { quoted } from '../../core/finding';
import { pass } from './border';
import { readJsonFile, type Tell } from './file';
import { listFolder } from './folder';

/** Folder of what people changed of presentations. */
export const PRESENTATIONS_FOLDER = 'presentations';

/** What a person changed of the presentation of one report, as far as it could be read. */
export interface ReadPresentation {
	/** Year of the report. */
	year: string;
	file: string;
	presentation: Presentation;
	/** Keys that were refused, in part or altogether. */
	doubtful: ReadonlySet<string>;
}

const NAME = /^(\d{4})\.json$/;

/** Reads every authored presentation, oldest first. A town needs no such folder. */
export function readPresentations(folder: string, tell: Tell): ReadPresentation[] {
	return (listFolder(folder, PRESENTATIONS_FOLDER, tell) ?? []).flatMap((name) => {
		const file = `${PRESENTATIONS_FOLDER}/${name}`;
		const year = NAME.exec(name)?.[1];
		if (year === undefined) {
			tell({ level: 'error', file, place: 'file', came: 'an unexpected file', expected: '<year>.json' });
			return [];
		}
		const value = readJsonFile(folder, file, tell);
		if (value === undefined) return [];
		if (Array.isArray(value)) {
			tell({
				level: 'error',
				file,
				place: 'file',
				came: quoted(value),
				expected: 'an object with order, drop, scenes',
			});
			return [];
		}
		const read = pass(presentation, value, { file, place: 'presentation', tell });
		return read ? [{ year, file, presentation: read.value, doubtful: read.doubtful }] : [];
	});
}
