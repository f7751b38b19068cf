import { loadTranslate } from '$lib/core/language/translate';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { language } = await parent();
	const [builder, embed] = await Promise.all([loadTranslate(language, 'builder'), loadTranslate(language, 'embed')]);
	return { ...data, words: { builder, embed } };
};
