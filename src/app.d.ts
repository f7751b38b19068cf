import type { Catalogue } from '$lib/core/language/translate';

declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: 'site';
		resources: { site: Catalogue };
		returnNull: false;
	}
}

export {};
