import type { ParamMatcher } from '@sveltejs/kit';
import { LANGUAGES } from '$lib/core/language/languages';

export const match = ((param) =>
	LANGUAGES.some(({ segment }) => segment !== '' && segment === param)) satisfies ParamMatcher;
