import type { Answer } from '../../core/ask/answer';
import type { Ask } from '../../core/ask/ask';
import type { Translate } from '../../core/language/translate';
import { lengthWords } from './units';

/** How an answer begins: how many match, or why nothing can be said. */
export function openingOf(ask: Ask, answer: Answer, name: string, t: Translate<'ask'>): string {
	if (answer.subject !== 'ok') return t(`ask.${answer.subject}`, { name });
	const besides = ask.kind === 'within' && ask.of.kind === 'feature';
	const count = answer.ids.length;
	if (count > 0) return besides ? t('ask.foundBesides', { count }) : t('ask.found', { count });
	if (answer.refused.length > 0) return t('ask.unsaid', { count: answer.refused.length, name });
	return besides ? t('ask.noneBesides') : t('ask.none');
}

/** What a reader has to know of an answer, the most important first: that one is the warning. */
export function notesOf(ask: Ask, answer: Answer, name: string, t: Translate<'ask'>): string[] {
	const { ids, refused, basis, accuracy_m, subjectCertainty } = answer;
	const isDrawnly = isAsDrawn(ask);
	const judged = Object.values(basis).reduce((sum, count) => sum + count, 0);
	const isVague = basis.approximate > 0 || (judged > 0 && subjectCertainty === 'approximate');
	const isCoarse = ask.kind === 'within' && !isDrawnly && accuracy_m !== null && accuracy_m >= ask.metres;
	const notes: string[] = [];
	if (isCoarse) notes.push(t('ask.coarse'));
	if (isDrawnly && basis.schematic > 0) notes.push(t('ask.drawn', { count: basis.schematic }));
	if (isDrawnly && subjectCertainty === 'schematic') notes.push(t('ask.drawnSubject', { name }));
	// Where nothing could be said the opening has said why.
	const isSaid = ids.length > 0 || refused.length === 0;
	if (!isDrawnly && isSaid && subjectCertainty === 'schematic') notes.push(t('ask.schematicSubject', { name }));
	if (!isDrawnly && basis.schematic > 0) notes.push(t('ask.schematicMatch'));
	if (judged > 0 && accuracy_m !== null) notes.push(t('ask.accuracy', { accuracy: lengthWords(accuracy_m, t) }));
	else if (isVague) notes.push(t('ask.accuracyUnknown'));
	return notes;
}

/** Whether a question asks about the sheet as it is drawn, not about a distance. */
export const isAsDrawn = (ask: Ask): boolean =>
	ask.kind === 'view' || ask.kind === 'crosses' || (ask.kind === 'within' && ask.metres === 0);
