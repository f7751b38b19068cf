/** The planner's desk: what comes after the page, once somebody asks for it or the line is idle. */
export { entriesAt, momentsOf, plannedAt } from '../../core/atlas/moment';
export { applyFilter, type Filtered } from '../../core/filter/apply';
export { filterIndexOf } from '../../core/filter/filter-index';
export { sortFeatures } from '../../core/filter/sort';
export { default as Asked } from './Asked.svelte';
export { default as AskPane } from './AskPane.svelte';
export { Asking } from './asking.svelte';
export { default as ChoiceList } from './ChoiceList.svelte';
export { default as CardPane } from './CardPane.svelte';
export { default as Comparison } from './Comparison.svelte';
export { default as FileDrop } from './FileDrop.svelte';
export { default as FilterPanel } from './FilterPanel.svelte';
export { default as SortChoice } from './SortChoice.svelte';
