import { loadTranslate } from '$lib/core/language/translate';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({ ...data, t: await loadTranslate(data.language, 'site') });
