import type { FrameState } from '../../core/embed/frame';

/** A feature as the list of the frame tells it. */
export interface Item {
	id: string;
	element: HTMLElement;
	name: string;
	dataset: string;
	/** A status, or `unknown`. */
	status: string;
	/** Ids of the shapes that show it on the map. */
	shapes: readonly string[];
}

/** The list is what a frame knows of its features. It is unfolded (early.js) and read when it is first asked. */
export class Listing {
	#items: readonly Item[] | null = null;

	constructor(
		readonly element: HTMLElement,
		readonly datasets: readonly string[],
	) {}

	get items(): readonly Item[] {
		return (this.#items ??= readItems(this.element, this.datasets));
	}

	/** Empty for what the list does not tell of. */
	nameOf(id: string): string {
		return this.items.find((item) => item.id === id)?.name ?? '';
	}
}

function readItems(list: HTMLElement, datasets: readonly string[]): Item[] {
	list.dispatchEvent(new Event('unfold'));
	return [...list.querySelectorAll<HTMLElement>('li[data-id]')].map((element) => {
		const { id = '', status = 'unknown', at } = element.dataset;
		return {
			id,
			element,
			name: element.querySelector('a')?.textContent ?? '',
			dataset: datasets.find((dataset) => element.classList.contains(dataset)) ?? '',
			status,
			shapes: at === undefined ? [id] : at.split(' ').filter(Boolean),
		};
	});
}

/** Whether an item is among what is shown. */
export function isShown({ dataset, status }: Item, { datasets, status: chosen }: FrameState): boolean {
	return datasets.some((one) => one === dataset) && (chosen.length === 0 || chosen.some((one) => one === status));
}

/** Ids of shapes that show only what is left out. */
export function leftOut(items: readonly Item[], shown: readonly Item[]): string[] {
	const kept = new Set(shown.flatMap(({ id, shapes }) => [id, ...shapes]));
	const out = items.flatMap(({ id, shapes }) => [id, ...shapes]).filter((id) => !kept.has(id));
	return [...new Set(out)];
}
