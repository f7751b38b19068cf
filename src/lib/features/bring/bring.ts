/** Bringing a file of one's own onto the map: what comes once somebody does. */
export { Bringing } from './bringing.svelte';
export { default as BringPane } from './BringPane.svelte';
export { default as Guests } from './Guests.svelte';
