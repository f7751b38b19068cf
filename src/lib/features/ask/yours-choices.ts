import type { Translate } from '../../core/language/translate';
import { brought, type YoursChoice } from '../bring/brought.svelte';

/** What the reader brought and may ask about, file by file. */
export type YoursChoices = readonly { name: string; choices: readonly YoursChoice[] }[];

/** Files as a whole, and their features by name; of lines only, where it is asked what crosses what. */
export const yoursChoices = (t: Translate<'ask'>, onlyLines: boolean): YoursChoices =>
	brought
		.choices((file) => t('ask.yoursWhole', { file }))
		.map(({ name, choices }) => ({ name, choices: choices.filter(({ line }) => line || !onlyLines) }));

/** Whether an id is among what is offered: an address may name anything. */
export const isOffered = (id: string, entries: readonly { id: string }[], yours: YoursChoices): boolean =>
	[...entries, ...yours.flatMap(({ choices }) => choices)].some((one) => one.id === id);
