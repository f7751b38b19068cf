/** After so long without a movement the pointer and the tools are gone, in ms. */
const REST = 3000;

/** Whether the pointer moves. Tools come with it and go with it, so that nothing lies over the map but the scene. */
export class PointerRest {
	/** Whether it moved just now, or a finger asked for the tools. */
	awake = $state(false);
	/** Whether it is hidden. */
	still = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#last = '';

	/** Begins to look; the pointer may lie still from the start. @returns what to call at the end. */
	watch(): () => void {
		this.#rest();
		const undo = new AbortController();
		const { signal } = undo;
		for (const name of ['pointermove', 'pointerdown'] as const)
			addEventListener(name, (event) => this.#move(event), { signal, capture: true, passive: true });
		return () => {
			undo.abort();
			clearTimeout(this.#timer);
		};
	}

	/** A finger has no movement to tell: it switches the tools, and they stay until it does so again. */
	toggle(): void {
		clearTimeout(this.#timer);
		this.awake = !this.awake;
	}

	#move({ pointerType, type, clientX, clientY }: PointerEvent): void {
		if (pointerType === 'touch') return;
		// Browsers also tell of a movement when only the page below has changed.
		const at = `${clientX},${clientY}`;
		if (type === 'pointermove' && at === this.#last) return;
		this.#last = at;
		this.awake = true;
		this.still = false;
		this.#rest();
	}

	#rest(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.awake = false;
			this.still = true;
		}, REST);
	}
}
