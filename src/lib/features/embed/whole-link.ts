import type { FrameState } from '../../core/embed/frame';
import { formatOptions } from '../../core/embed/options';

/**
 * Address of the whole map that shows the same: the frame's own subject, what is chosen, where it looks.
 * @param whole the address as the page was built with it: `?datasets=roads`, `?select=<id>`. What it names of datasets is all
 * that the frame ever shows.
 */
export function wholeAddress(whole: string, state: FrameState, basemap: string | null): string {
	const address = new URL(whole);
	const chosen = new URLSearchParams(formatOptions(state));
	const own = address.searchParams.get('datasets')?.split(',');
	for (const [name, value] of chosen) address.searchParams.set(name, value);
	if (own) address.searchParams.set('datasets', state.datasets.filter((one) => own.includes(one)).join(',') || 'none');
	// What a frame leaves out is not to be seen there, not even faintly.
	if (state.status.length > 0) address.searchParams.set('rest', 'hidden');
	if (basemap) address.searchParams.set('base', basemap);
	// Slashes and commas need no escape in a query (RFC 3986, 3.4), and are read more easily without.
	address.search = address.search.replace(/%2F/g, '/').replace(/%2C/g, ',');
	return address.href;
}
