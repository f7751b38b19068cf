import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One change to a file of the base town. */
type Edit = { file: string } & (
	| { find: string; replace: string }
	| { becomes: 'nothing' | 'a folder' | 'utf-16' | 'marked' }
	| { bytes: number }
	| { text: string }
);

/** `plant.json` of a case: what is wrong, in a sentence, and how it is made wrong. */
interface Plant {
	fault: string;
	edits?: Edit[];
}

/** Lays the files of a case over the base town in `folder`, then makes its edits. */
export function plantCase(base: string, caseFolder: string, folder: string): Plant {
	cpSync(base, folder, { recursive: true });
	const plant = JSON.parse(readFileSync(join(caseFolder, 'plant.json'), 'utf8')) as Plant;
	for (const name of ['town.json', 'indicators.json', 'reports', 'layers', 'base', 'presentations']) {
		const overlay = join(caseFolder, name);
		if (existsSync(overlay)) cpSync(overlay, join(folder, name), { recursive: true });
	}
	for (const edit of plant.edits ?? []) plantEdit(join(folder, edit.file), edit);
	return plant;
}

function plantEdit(path: string, edit: Edit): void {
	if ('find' in edit) {
		const text = readFileSync(path, 'utf8');
		const times = text.split(edit.find).length - 1;
		if (times !== 1) throw new Error(`${edit.file}: came ${JSON.stringify(edit.find)} ${times} times; expected once`);
		writeFileSync(
			path,
			text.replace(edit.find, () => edit.replace),
		);
	} else if ('text' in edit) writeFileSync(path, edit.text);
	else if ('bytes' in edit) truncateSync(path, edit.bytes);
	else if (edit.becomes === 'utf-16') writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`, 'utf16le');
	else if (edit.becomes === 'marked') writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`);
	else {
		rmSync(path, { recursive: true });
		if (edit.becomes === 'a folder') mkdirSync(path);
	}
}
