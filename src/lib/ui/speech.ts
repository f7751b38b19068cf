import { createContext } from 'svelte';
import type { Language } from '../core/language/languages';
import type { Translate } from '../core/language/translate';

/** The language a page speaks and its words; set once by the layout. */
export interface Speech {
	readonly language: Language;
	readonly t: Translate;
}

export const [getSpeech, setSpeech] = createContext<Speech>();
