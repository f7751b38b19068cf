import type { About } from './about';

/** What the files of a town say whatever was chosen, in the language of a page: `/carry.json`. */
export interface Sources {
	/** About everything there is. */
	whole: About;
	/** Statistical code of the town: what its ids begin with where the world has to tell them apart. */
	code: string;
	reports: { year: string; title: string }[];
}
