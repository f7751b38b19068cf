import { loadTranslate } from '$lib/core/language/translate';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { language } = await parent();
	return { ...data, words: await loadTranslate(language, 'present') };
};
