import 'svelte/elements';

declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		/** https://html.spec.whatwg.org/multipage/urls-and-fetching.html#blocking-attributes; Svelte's types do not know it yet. */
		blocking?: 'render';
	}
}
