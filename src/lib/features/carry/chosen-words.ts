import type { ReportContents } from '../../core/atlas/report-contents';
import type { Language } from '../../core/language/languages';
import type { Translate } from '../../core/language/translate';
import { choicesOf, type Narrowed } from '../desk/choices';
import type { Questioned } from './unanswered';

/** What puts questions into words; an `Asking` is one. */
export interface Wording extends Questioned {
	words(ask: string, nameOf: (id: string) => string | undefined): string | null;
}

interface Words {
	language: Language;
	desk: Translate<'desk'>;
	site: Translate;
	contents: readonly ReportContents[];
	asking: Wording | null;
	/** Name of a feature of the town. */
	nameOf: (id: string) => string | undefined;
}

/** All that is chosen, in words; a question only where it can be understood. */
export function chosenWords(
	view: Narrowed,
	{ language, desk, site, contents, asking, nameOf }: Words,
): readonly string[] {
	const sections = contents.flatMap(({ parts }) => parts.flatMap((part) => part.sections));
	const section = (id: string) => sections.find((one) => one.id === id)?.title ?? id;
	const ask = (text: string) => (asking?.kit ? asking.words(text, nameOf) : null);
	return choicesOf(view, { language, desk, site, section, ask }).map(({ words }) => words);
}
