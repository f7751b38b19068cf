import { NAME_SIZE } from '../core/picture/labels';
import type { Picture } from '../core/picture/picture';
import type { Camera, Frame } from '../core/projection/mercator';
import { cameraIn, cameraOfBox, type Box, type Size } from '../core/scene/clear';
import { easeInOut, flightOf } from '../core/scene/flight';
import type { MapHandle } from './arrival';
import { cameraNow, sameCamera } from './camera';
import { labelsOf, placeNames, type SceneNames } from './scene-names';
import type { Stage } from './stage';

/** What of a scene its map shows. */
export interface SceneShown {
	/** The town as drawn for some scene: its frame is what it shows before scripts run. */
	picture: Picture;
	/** What the scene shows, as large as it fits clear of the text. */
	frame: Frame;
	/** Ids of the shapes that are shown in full, and of those among them that are set off; null for all of them. */
	lit: readonly string[] | null;
	selected: readonly string[];
	/** The part of a map of some size that is kept clear of the text, and the size of type there, in pixels. */
	part: (map: Size) => { clear: Box; em: number };
	/** What covers the map: no name is put there. */
	covers: () => (Element | undefined)[];
	/** MapLibre's own map; null where none can come. */
	onlive?: ((map: MapHandle | null) => void) | undefined;
	/** Its context is lost, and the drawn map shows the scene; or it shows it again. */
	onlost?: (() => void) | undefined;
	onrestored?: (() => void) | undefined;
}

/** Where the map of a presentation looks, and which names it shows: on the drawn map and on the live one. */
export class SceneView {
	root = $state.raw<HTMLElement>();
	/** Size of the map and of type and lines upon it; null before scripts know it. */
	sheet = $state.raw<{ width: number; height: number; clear: Box; size: number } | null>(null);
	/** What the live map shows by now: nothing, all but the names, everything. The drawn map shows the rest. */
	stage = $state<Stage>('none');
	/** Where the map looks, or flies to. */
	aim = $state.raw<Camera | null>(null);
	/** Which names are shown, and where they stand. */
	sides = $state.raw<ReadonlyMap<string, number>>();
	/** Whether the map looks elsewhere than a picture of its own frame does. */
	#moved = $state(false);
	#names = $state.raw<SceneNames | null>(null);
	#map: MapHandle | null = null;
	#lost = false;
	#size: Size | null = null;
	#naming: number | null = null;
	readonly #shown: () => SceneShown;

	constructor(shown: () => SceneShown) {
		this.#shown = shown;
	}

	/** The names of the scene for the drawn map; its own before others are known. */
	readonly labels = $derived.by(() =>
		this.stage !== 'all' && this.#names && this.sides
			? labelsOf(this.#shown().picture, this.#names, this.sides)
			: undefined,
	);

	/** Where the drawn map looks; it rests while the live one shows everything. */
	readonly viewport = $derived.by(() => {
		if (!this.aim || !this.sheet || !this.#moved || this.stage === 'all') return;
		const { clear } = this.sheet;
		return { camera: cameraOfBox(this.aim, clear, this.sheet), width: clear.width, height: clear.height };
	});

	/** Shows the scene clear of the text: in flight, or at once. */
	frame(flying: boolean): void {
		const sheet = this.#measure();
		const { frame, picture } = this.#shown();
		if (!sheet) return;
		this.#moved ||= !isSameFrame(frame, picture.frame);
		const target = cameraIn(frame, sheet.clear, sheet);
		this.aim = target;
		this.#placeNamesLater();
		const map = this.#map;
		if (!map || sameCamera(cameraNow(map), target)) return;
		const to = { center: [target.center[0], target.center[1]] as [number, number], zoom: target.zoom };
		if (!flying || this.stage === 'none' || matchMedia('(prefers-reduced-motion: reduce)').matches) {
			map.jumpTo(to);
			return;
		}
		const { duration, rises } = flightOf(cameraNow(map), target, Math.max(sheet.width, sheet.height));
		if (rises) map.flyTo({ ...to, duration, easing: easeInOut });
		else map.easeTo({ ...to, duration, easing: easeInOut });
	}

	/** The map was moved by hand; the next scene frames anew. */
	follow(camera: Camera): void {
		this.aim = camera;
		this.#placeNames();
	}

	/** A resize keeps the scene framed. */
	resize(): void {
		const { clientWidth: width = 0, clientHeight: height = 0 } = this.root ?? {};
		if (width === 0 || height === 0) return;
		const known = this.#size;
		if (known?.width === width && known.height === height) return;
		this.#size = { width, height };
		this.frame(false);
	}

	name(names: SceneNames): void {
		this.#names = names;
		this.#placeNames();
	}

	/** The live map is there; it is handed out anew with new words. */
	take(map: MapHandle): void {
		if (this.#map === map) return;
		this.#map = map;
		if (this.aim) map.jumpTo({ center: [this.aim.center[0], this.aim.center[1]], zoom: this.aim.zoom });
		// A finger steps through the scenes; two of them zoom.
		const hold = ({ pointerType }: PointerEvent) =>
			pointerType === 'mouse' ? map.dragPan.enable() : map.dragPan.disable();
		map.getCanvasContainer().addEventListener('pointerdown', hold, { capture: true });
		map.on('movestart', () => this.root?.toggleAttribute('data-moving', true));
		map.on('moveend', () => this.root?.toggleAttribute('data-moving', false));
		this.#shown().onlive?.(map);
	}

	/** What the live map shows now. */
	follows(stage: Stage): void {
		if (stage === 'none') {
			this.#moved = this.#lost = true;
			this.#shown().onlost?.();
		} else if (this.#lost) {
			this.#lost = false;
			this.#shown().onrestored?.();
		}
		this.stage = stage;
	}

	/** No live map can come. */
	giveUp(): void {
		this.stage = 'none';
		this.#map = null;
		this.#shown().onlive?.(null);
	}

	#measure() {
		if (!this.root) return null;
		const size = (this.#size ??= { width: this.root.clientWidth, height: this.root.clientHeight });
		const { clear, em } = this.#shown().part(size);
		return (this.sheet = { ...size, clear, size: em / NAME_SIZE });
	}

	/** What covers the map is asked for once a frame has laid it out: not in the task of a step. */
	#placeNamesLater(): void {
		if (this.stage !== 'all') {
			this.#placeNames();
			return;
		}
		if (this.#naming !== null) return;
		this.#naming = requestAnimationFrame(() =>
			setTimeout(() => {
				this.#naming = null;
				this.#placeNames();
			}),
		);
	}

	#placeNames(): void {
		if (!this.#names || !this.aim || !this.sheet || !this.root?.isConnected) return;
		const { picture, lit, selected } = this.#shown();
		const view = { lit, selected, camera: this.aim, ...this.sheet, covered: this.#covered(this.sheet.size) };
		this.sides = placeNames(picture, this.#names, view);
	}

	/** What covers the map, in pixels of a map of size 1. */
	#covered(size: number) {
		const { left, top, width } = this.root!.getBoundingClientRect();
		// A window's pixels are others than the stylesheet's where the whole is shown scaled.
		const scale = this.root!.clientWidth / width / size;
		return this.#shown()
			.covers()
			.flatMap((element) => {
				const box = element?.getBoundingClientRect();
				if (!box) return [];
				const [x, y] = [(box.left - left) * scale, (box.top - top) * scale];
				return [{ left: x, top: y, right: x + box.width * scale, bottom: y + box.height * scale }];
			});
	}
}

const isSameFrame = (a: Frame, b: Frame): boolean => a.x === b.x && a.y === b.y && a.side === b.side;
