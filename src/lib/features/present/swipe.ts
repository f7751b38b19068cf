import type { Step } from '../../core/scene/actions';

/** A shorter way across is a tap or a tremble, CSS pixels. */
const FAR = 50;

/**
 * Hears a finger that slides across: to the left for the next scene, to the right for the one before. Two fingers
 * zoom, and in a page that is zoomed one finger moves it.
 */
export function swipe(onstep: (step: Step) => void): (element: HTMLElement) => () => void {
	return (element) => {
		let start: { x: number; y: number } | null = null;
		const on = {
			touchstart({ touches }: TouchEvent) {
				const [first] = touches;
				start = first && touches.length === 1 && !isZoomed() ? { x: first.clientX, y: first.clientY } : null;
			},
			touchend({ changedTouches }: TouchEvent) {
				const [end] = changedTouches;
				if (start && end) {
					const [x, y] = [end.clientX - start.x, end.clientY - start.y];
					if (Math.abs(x) > FAR && Math.abs(x) > 1.5 * Math.abs(y)) onstep(x < 0 ? 'next' : 'previous');
				}
				start = null;
			},
			touchcancel() {
				start = null;
			},
		};
		const undo = new AbortController();
		for (const [name, hear] of Object.entries(on))
			element.addEventListener(name, hear as EventListener, { signal: undo.signal, passive: true });
		return () => undo.abort();
	};
}

const isZoomed = (): boolean => (window.visualViewport?.scale ?? 1) > 1.05;
