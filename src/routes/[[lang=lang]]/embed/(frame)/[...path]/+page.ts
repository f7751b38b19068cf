import { loadTranslate } from '$lib/core/language/translate';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	t: await loadTranslate(data.language, 'site'),
	words: await loadTranslate(data.language, 'embed'),
});
