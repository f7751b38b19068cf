import type { Entry } from '../../core/atlas/entry';
import type { Language } from '../../core/language/languages';
import type { Picture } from '../../core/picture/picture';

/** A feature as the builder knows it. */
export type Choosable = Pick<Entry, 'id' | 'kind' | 'dataset' | 'name' | 'original' | 'status' | 'shownBy' | 'bounds'>;

/** What the page of the builder comes with, in its language. */
export interface BuilderGiven {
	language: Language;
	entries: readonly Choosable[];
	/** Names of what lies around the town. */
	context: readonly { id: string; name: string }[];
	picture: Picture;
	/** Address under which the site is published; empty until the town says it. */
	published: string;
	/** The town's name in Latin letters, for the names of files. */
	latin: string;
}
