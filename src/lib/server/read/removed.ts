import { quoted } from '../../core/finding';
import { REMOVED_FILE, removedFeature, type RemovedFeature } from '../../core/town/removed';
import { pass } from './border';
import { readJsonFile, type Tell } from './file';

/** What stands in for a refused key, so that the rest of an entry is still checked. */
const STAND_INS = { kind: 'place', name: '?', name_en: '?', date: '1970-01-01', why: '?', why_en: '?' };

/** Reads the features that a town has taken out, as far as they can be read; null for what is no list. */
export function readRemoved(folder: string, tell: Tell): RemovedFeature[] | null {
	const file = REMOVED_FILE;
	const value = readJsonFile(folder, file, tell);
	if (value === undefined) return null;
	if (!Array.isArray(value)) {
		tell({ level: 'error', file, place: 'file', came: quoted(value), expected: 'a list of removed features' });
		return null;
	}
	return value.flatMap((entry: unknown, i) => {
		const { id } = (entry ?? {}) as { id?: unknown };
		const place = typeof id === 'string' && id !== '' ? id : `[${i}]`;
		return pass(removedFeature, entry, { file, place, tell }, STAND_INS)?.value ?? [];
	});
}
