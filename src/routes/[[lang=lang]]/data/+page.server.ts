import { loadDataPage } from '$lib/server/data-page';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'zh-hant' }, { lang: 'en' }];

export const load: PageServerLoad = ({ params }) => loadDataPage(params.lang);
