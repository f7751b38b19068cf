import { featureEntries, loadFeaturePage } from '$lib/server/feature-page';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => featureEntries('place');

export const load: PageServerLoad = ({ params }) => loadFeaturePage('place', params);
