import type { Answer, Question } from './finder';
import { loadSearch } from './load-search';

let search: ReturnType<typeof loadSearch> | undefined;

/** Answers questions off the page's thread; the index is fetched with the first. */
onmessage = async ({ data: { number, address, query } }: MessageEvent<Question>) => {
	let answer: Answer = { number, hits: null };
	try {
		search ??= loadSearch(address);
		answer = { number, hits: (await search)(query) };
	} catch {
		// Not for ever: the next question fetches again.
		search = undefined;
	}
	postMessage(answer);
};
