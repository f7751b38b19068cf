import type { LedgerRest } from '../../core/atlas/budget-page';
import type { Language } from '../../core/language/languages';
import { languageFile } from '../../state/links';

/** Loads all rows of the ledger, its changes and courses. Rejects when the line is broken. */
export async function loadRest(language: Language): Promise<LedgerRest> {
	const answer = await fetch(languageFile(language, 'budget.json'));
	if (!answer.ok) throw new Error(`budget.json answered ${answer.status}`);
	return (await answer.json()) as LedgerRest;
}
