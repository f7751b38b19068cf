/** Questions and measurements: what comes once somebody asks or measures. */
export { formatAsk, parseAsk } from '../../core/ask/grammar';
export { askWords } from './ask-words';
export { default as AnswerWords } from './AnswerWords.svelte';
export { default as AskPanel } from './AskPanel.svelte';
export { loadDesk } from './desk';
export { default as MeasurePanel } from './MeasurePanel.svelte';
export { reachOf } from './reach';
export { default as SelectionSums } from './SelectionSums.svelte';
export { Sketch, type SketchTool } from './sketch.svelte';
export { default as SketchLayer } from './SketchLayer.svelte';
