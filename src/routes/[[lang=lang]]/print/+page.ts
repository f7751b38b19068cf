import { loadTranslate } from '$lib/core/language/translate';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { language } = await parent();
	const [paper, desk, phase] = await Promise.all([
		loadTranslate(language, 'paper'),
		loadTranslate(language, 'desk'),
		loadTranslate(language, 'phase'),
	]);
	return { ...data, words: { paper, desk, phase } };
};
