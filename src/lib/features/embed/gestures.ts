import { fromScreen, project, unproject, withinZoom, type Camera, type Viewport } from '../../core/projection/mercator';

/** What moves, and who hears of it. */
interface Moved {
	element: HTMLElement;
	viewport: () => Viewport;
	/** Whether the gestures are ours: the live map has its own. */
	ours: () => boolean;
	/** Whether a wheel and one finger are the host page's. */
	cooperative: boolean;
	onmove: (camera: Camera, settled: boolean) => void;
	/** The reader wants to move the map by what scrolls the page here. */
	onhint: (by: 'wheel' | 'touch') => void;
}

/** Pixels of a wheel that double the scale, of an arrow key, and from which a press is a drag. */
const WHEEL = 400;
const ARROW = 100;
const DRAG = 4;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-ARROW, 0],
	ArrowRight: [ARROW, 0],
	ArrowUp: [0, -ARROW],
	ArrowDown: [0, ARROW],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };

/** The camera from which the point that stood at `from` stands at `to`, `steps` doublings nearer. */
export function moved(viewport: Viewport, from: Point, to: Point, steps: number): Camera {
	const zoom = withinZoom({ center: [0, 0], zoom: viewport.camera.zoom + steps }).zoom;
	const [x, y] = project(fromScreen(from, viewport));
	const scale = 2 ** zoom;
	return {
		zoom,
		center: unproject([x - (to[0] - viewport.width / 2) / scale, y - (to[1] - viewport.height / 2) / scale]),
	};
}

type Point = readonly [x: number, y: number];

/** Mouse, fingers, wheel and keys on the drawn map; the page around it goes on scrolling. */
export function followGestures({ element, viewport, ours, cooperative, onmove, onhint }: Moved): void {
	const at = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
		const { left, top } = element.getBoundingClientRect();
		return [clientX - left, clientY - top];
	};
	const onMap = ({ target }: Event) => !(target as Element).closest('button, .card');
	if (!cooperative) element.style.touchAction = 'none';

	let settling: ReturnType<typeof setTimeout> | undefined;
	element.addEventListener(
		'wheel',
		(event) => {
			if (!ours() || !onMap(event)) return;
			if (cooperative && !event.ctrlKey && !event.metaKey) {
				onhint('wheel');
				return;
			}
			event.preventDefault();
			const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
			onmove(moved(viewport(), at(event), at(event), -pixels / WHEEL), false);
			clearTimeout(settling);
			settling = setTimeout(() => onmove(viewport().camera, true), 200);
		},
		{ passive: false },
	);

	let press: { from: Point; viewport: Viewport; dragging: boolean } | null = null;
	element.addEventListener('pointerdown', (event) => {
		if (event.pointerType !== 'mouse' || event.button !== 0 || !ours() || !onMap(event)) return;
		press = { from: at(event), viewport: viewport(), dragging: false };
	});
	element.addEventListener('pointermove', (event) => {
		if (!press) return;
		// Let go of outside, where nobody hears it.
		if (!(event.buttons & 1)) {
			release();
			return;
		}
		const to = at(event);
		if (!press.dragging) {
			if (Math.hypot(to[0] - press.from[0], to[1] - press.from[1]) < DRAG) return;
			press.dragging = true;
			element.setPointerCapture(event.pointerId);
		}
		onmove(moved(press.viewport, press.from, to, 0), false);
	});
	const release = () => {
		const dragged = press?.dragging;
		press = null;
		if (!dragged) return;
		onmove(viewport().camera, true);
		// What ends a drag is no click.
		const swallow = (event: Event) => event.stopPropagation();
		element.addEventListener('click', swallow, { capture: true, once: true });
		setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
	};
	element.addEventListener('pointerup', release);
	element.addEventListener('pointercancel', release);
	// A link of the drawing is no picture to be carried away.
	element.addEventListener('dragstart', (event) => event.preventDefault());

	let fingers: { middle: Point; apart: number; viewport: Viewport } | null = null;
	let turned = false;
	const read = ({ touches }: TouchEvent) => {
		const [a, b = a] = [...touches].map(at);
		return a && b
			? {
					middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const,
					apart: Math.hypot(a[0] - b[0], a[1] - b[1]),
					viewport: viewport(),
				}
			: null;
	};
	const begin = (event: TouchEvent) => {
		if (turned) onmove(viewport().camera, true);
		turned = false;
		fingers = ours() && onMap(event) && event.touches.length > (cooperative ? 1 : 0) ? read(event) : null;
	};
	element.addEventListener('touchstart', begin, { passive: true });
	element.addEventListener('touchend', begin, { passive: true });
	element.addEventListener('touchcancel', begin, { passive: true });
	element.addEventListener(
		'touchmove',
		(event) => {
			if (!fingers) {
				if (ours() && cooperative && event.touches.length === 1 && onMap(event)) onhint('touch');
				return;
			}
			if (event.cancelable) event.preventDefault();
			const now = read(event);
			if (!now) return;
			const steps = fingers.apart > 0 && now.apart > 0 ? Math.log2(now.apart / fingers.apart) : 0;
			turned = true;
			onmove(moved(fingers.viewport, fingers.middle, now.middle, steps), false);
		},
		{ passive: false },
	);

	element.addEventListener('dblclick', (event) => {
		if (ours() && onMap(event)) onmove(moved(viewport(), at(event), at(event), 1), true);
	});
	element.addEventListener('keydown', (event) => {
		if (event.target !== element || !ours() || event.ctrlKey || event.metaKey || event.altKey) return;
		const now = viewport();
		const middle: Point = [now.width / 2, now.height / 2];
		const [dx, dy] = ARROWS[event.key] ?? [0, 0];
		const steps = ZOOMS[event.key] ?? 0;
		if (!dx && !dy && !steps) return;
		event.preventDefault();
		onmove(moved(now, [middle[0] + dx, middle[1] + dy], middle, steps), true);
	});
}
