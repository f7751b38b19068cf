/** What belongs to the ground of the map, in one piece: it is fetched once the map is there. */
export { default as GroundControls } from './GroundControls.svelte';
export { default as GroundSheet } from './GroundSheet.svelte';
