/** Money and time on the map: what comes once somebody opens the panel, or the address asks for it. */
export { overlayOf } from './overlay';
export { default as PhasePane } from './PhasePane.svelte';
export { default as SizeLegend } from './SizeLegend.svelte';
