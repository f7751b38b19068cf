/** An open page or worker, and the version of the site that it was loaded from. */
export interface Tab {
	id: string;
	version: string;
	/** When it was loaded, milliseconds. */
	since: number;
}

/** A page on its way is not yet among those that are open. */
const ON_ITS_WAY = 10_000;

/** Which tabs are gone: those that are no longer open and had the time to be. */
export const departed = (tabs: readonly Tab[], open: ReadonlySet<string>, now: number): Tab[] =>
	tabs.filter(({ id, since }) => !open.has(id) && now - since > ON_ITS_WAY);
