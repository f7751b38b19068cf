import { PAGE } from '../../core/handout/pptx-page';

/** A rectangle in pixels of PAGE. */
export interface Place {
	left: number;
	top: number;
	width: number;
	height: number;
}

/**
 * A stage on screen as a page of a file sees it: whatever size it is shown at, and however it is scaled, it is a screen
 * of PAGE.
 */
export class StageFrame {
	readonly element: HTMLElement;
	readonly #left: number;
	readonly #top: number;
	/** Pixels of PAGE to one of the window, and to one that the stylesheet counts in. */
	readonly #seen: number;
	readonly styled: number;

	constructor(element: HTMLElement) {
		const { left, top, width } = element.getBoundingClientRect();
		this.element = element;
		[this.#left, this.#top] = [left, top];
		this.#seen = PAGE.width / width;
		this.styled = PAGE.width / element.offsetWidth;
	}

	/** Where something of the window stands on the page. */
	place({ left, top, width, height }: DOMRect): Place {
		return {
			left: (left - this.#left) * this.#seen,
			top: (top - this.#top) * this.#seen,
			width: width * this.#seen,
			height: height * this.#seen,
		};
	}

	/** A length of computed style, `12.5px`, on the page. */
	length(value: string): number {
		return (parseFloat(value) || 0) * this.styled;
	}
}
