import { openSearch, type Search } from '../../core/search/find';
import type { SearchData } from '../../core/search/search';

/** Fetches an index and makes a search of it; the same in a worker and in the page. */
export async function loadSearch(address: string): Promise<Search> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return openSearch((await response.json()) as SearchData);
}
