import type { Item } from './listing';

/** The card over the map: what is selected, in the words of the list. */
export class Card {
	readonly #list: HTMLElement;
	/** What had the focus before the card took it. */
	#before: HTMLElement | null = null;

	constructor(
		readonly element: HTMLElement,
		onclose: () => void,
	) {
		this.#list = element.querySelector('ul')!;
		element.querySelector('button')!.addEventListener('click', onclose);
	}

	get height(): number {
		return this.element.offsetHeight;
	}

	/** The reader goes on in the card; closed, it gives the focus back. @param before where that is. */
	focus(before: HTMLElement): void {
		this.#before = before;
		this.element.focus();
	}

	/** Several where more than one thing stands at a place, the first of them selected; none closes it. */
	show(items: readonly Item[]): void {
		const within = this.element.contains(document.activeElement);
		this.element.hidden = items.length === 0;
		if (this.element.hidden && within) (this.#before ?? this.element.closest('.map')?.querySelector('canvas'))?.focus();
		this.#before = null;
		this.#list.replaceChildren(
			...items.map(({ element }, i) => {
				const copy = element.cloneNode(true) as HTMLElement;
				copy.hidden = false;
				if (i === 0 && items.length > 1) copy.setAttribute('aria-current', 'true');
				// One element has an id; the list keeps it.
				delete copy.dataset.id;
				return copy;
			}),
		);
		this.element.scrollTop = 0;
	}
}
