import type { FrameState } from '../../core/embed/frame';
import type { FrameMap } from './frame-map';
import { isShown } from './listing';

/** The list: its toggle counts what is shown, and a name in it shows its feature on the map. */
export function readList(map: FrameMap, toggle: HTMLDetailsElement, list: HTMLElement, legend: HTMLElement): void {
	const count = toggle.querySelector('summary')!;
	const words = count.textContent;

	const tell = (state: FrameState) => {
		count.textContent = words.replace(/\d+/, String(map.items.filter((item) => isShown(item, state)).length));
		for (const one of legend.querySelectorAll<HTMLElement>('[data-dataset]'))
			one.hidden = !state.datasets.some((dataset) => dataset === one.dataset.dataset);
	};
	if (!map.whole) tell(map.state);
	map.listen(tell);

	list.addEventListener('click', (event) => {
		const name = (event.target as Element).closest('li > a');
		const id = name?.closest<HTMLElement>('li')?.dataset.id;
		const item = map.items.find((one) => one.id === id);
		if (!item?.shapes.length || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		toggle.open = false;
		map.change({ select: item.id });
		// By keyboard the reader goes on where the feature is told.
		if (event.detail === 0) map.enterCard(count);
	});
	const close = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || !toggle.open) return;
		event.stopPropagation();
		toggle.open = false;
		count.focus();
	};
	toggle.addEventListener('keydown', close);
	list.addEventListener('keydown', close);
}
