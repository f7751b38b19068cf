import type { Entry } from '../core/atlas/entry';
import { presentEntry, type Voice } from '../core/atlas/present';
import type { Site } from './site';

/** All features in the order of the list: what is being done, then what stands there, each in the order of the data. */
export function entriesOf(site: Site, voice: Voice): Entry[] {
	return site.features
		.map((feature) => presentEntry(feature, voice))
		.sort((a, b) => Number(a.kind === 'place') - Number(b.kind === 'place'));
}
