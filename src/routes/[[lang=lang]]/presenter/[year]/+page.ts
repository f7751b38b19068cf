import { loadTranslate } from '$lib/core/language/translate';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { language } = await parent();
	const [present, presenter] = await Promise.all([
		loadTranslate(language, 'present'),
		loadTranslate(language, 'presenter'),
	]);
	return { ...data, words: { present, presenter } };
};
