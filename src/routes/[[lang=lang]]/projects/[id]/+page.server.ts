import { featureEntries, loadFeaturePage } from '$lib/server/feature-page';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => featureEntries('project');

export const load: PageServerLoad = ({ params }) => loadFeaturePage('project', params);
