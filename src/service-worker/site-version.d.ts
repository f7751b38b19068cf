/** The part of SvelteKit's module that is used here; its own declaration brings the DOM along. */
declare module '$service-worker' {
	/** Path of the folder the site is served in, without a closing slash. */
	export const base: string;
	export const version: string;
}
