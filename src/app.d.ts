import type { Catalogues } from '$lib/core/language/translate';

declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: 'site';
		resources: Catalogues;
		returnNull: false;
	}
}

export {};
