/** Taking it away: what comes once somebody opens the panel. */
export { default as CarryPane } from './CarryPane.svelte';
