import type { ReportContents } from '../../core/atlas/report-contents';
import type { Language } from '../../core/language/languages';
import type { Translate } from '../../core/language/translate';
import { choicesOf, type Narrowed } from '../desk/choices';

interface Words {
	language: Language;
	desk: Translate<'desk'>;
	site: Translate;
	paper: Translate<'paper'>;
	contents: readonly ReportContents[];
	/** The question in words; null for what is none. */
	ask: (ask: string) => string | null;
}

/** What a sheet shows, in one line of words: all that is chosen, or that it is everything. */
export function chosenWords(view: Narrowed, { language, desk, site, paper: t, contents, ask }: Words): string {
	const sections = contents.flatMap(({ parts }) => parts.flatMap((part) => part.sections));
	const section = (id: string) => sections.find((one) => one.id === id)?.title ?? id;
	const choices = choicesOf(view, { language, desk, site, section, ask }).map(({ words }) => words);
	return choices.length > 0 ? t('paper.chosen', { choices: choices.join(t('paper.joint')) }) : t('paper.everything');
}
