import type { Language } from '../../core/language/languages';
import { loadTranslate } from '../../core/language/translate';

/*
 * The parts of the map page that come when they are first asked for, each with its words. They stand one step behind
 * the page, so that neither their code nor their styles travel with it.
 */

/** Money and time on the map. */
export const loadPhase = async (language: Language) => ({
	...(await import('../phase/phase')),
	t: await loadTranslate(language, 'phase'),
});
export type Phase = Awaited<ReturnType<typeof loadPhase>>;

/** Taking it away. */
export const loadCarry = async (language: Language) => ({
	...(await import('../carry/carry')),
	t: await loadTranslate(language, 'carry'),
});

/** Bringing a file of one's own. */
export const loadBring = async (language: Language) => {
	const module = await import('../bring/bring');
	return { ...module, t: await loadTranslate(language, 'bring'), bringing: new module.Bringing(language) };
};
