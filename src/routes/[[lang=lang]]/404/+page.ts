import type { EntryGenerator } from './$types';

export const trailingSlash = 'never';
export const entries: EntryGenerator = () => [{}, { lang: 'zh-hant' }, { lang: 'en' }];
