import type { Entry } from '../../core/atlas/entry';
import type { ReportContents } from '../../core/atlas/report-contents';
import type { Language } from '../../core/language/languages';
import { loadTranslate, type Translate } from '../../core/language/translate';
import { languageFile } from '../../state/links';
import { byId } from './lookup';

type Module = typeof import('../desk/desk');

/** What `desk.json` holds. */
interface DeskData {
	/** Every feature with its quotes, in the order of the list. */
	entries: Entry[];
	/** Parts and sections of the reports. */
	contents: ReportContents[];
}

/** The planner's desk in a language. */
export interface Desk extends Module, DeskData {
	t: Translate<'desk'>;
	byId: ReadonlyMap<string, Entry>;
}

const loaded = new Map<Language, Promise<Desk>>();

/** Loads the desk's code, words and data, once a language. Rejects when the line is broken. */
export function loadDesk(language: Language): Promise<Desk> {
	const known = loaded.get(language) ?? fetchDesk(language);
	loaded.set(language, known);
	known.catch(() => loaded.delete(language));
	return known;
}

async function fetchDesk(language: Language): Promise<Desk> {
	const [module, t, data] = await Promise.all([
		import('../desk/desk'),
		loadTranslate(language, 'desk'),
		fetchData(languageFile(language, 'desk.json')),
	]);
	return { ...module, ...data, t, byId: byId(data.entries) };
}

async function fetchData(address: string): Promise<DeskData> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`desk.json answered ${answer.status}`);
	return (await answer.json()) as DeskData;
}
