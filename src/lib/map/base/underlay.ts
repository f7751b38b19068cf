import { Map as MapLibreMap } from 'maplibre-gl';
import type { DrawnBase, Failure } from '../../core/base/base-map';
import { cameraNow } from '../camera';
import { noteBeneath } from './beneath';
import { styleOfBase } from './base-style';

export interface UnderlayOptions {
	container: HTMLElement;
	base: DrawnBase;
	/** The town's own map, which leads. */
	leader: MapLibreMap;
	/** Milliseconds that the whole may take to come. */
	patience: number;
	onshown: (map: MapLibreMap) => void;
	/** It is given up, once and for all; not after it was shown. */
	onfail: (why: Failure) => void;
	/** What its sources say of their makers, as far as they are known by now. */
	oncredits: (attributions: string[]) => void;
}

/**
 * Lays a base map under the town's own: a map of its own, so that a foreign style brings its own glyphs,
 * signs and sources, and its failure touches nothing of the town.
 * @returns what takes it away again.
 */
export function layUnder({ base, leader, patience, onshown, onfail, ...rest }: UnderlayOptions): () => void {
	const leaving = new AbortController();
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	let map: MapLibreMap | undefined;
	let timer = setTimeout(late, patience);
	scheme.addEventListener('change', restyle);
	styleOfBase(base, scheme.matches, leaving.signal).then(start).catch(broken);
	return leave;

	function start(style: Parameters<MapLibreMap['setStyle']>[0]) {
		if (leaving.signal.aborted || !style) return;
		try {
			map = new MapLibreMap({
				container: rest.container,
				style,
				...viewOf(leader),
				interactive: false,
				attributionControl: false,
				renderWorldCopies: false,
			});
		} catch (reason) {
			fail('device', reason);
			return;
		}
		leader.on('move', follow);
		map.on('sourcedata', () => map && rest.oncredits(attributionsOf(map)));
		judge(map, { arrive, broken });
	}

	/** In the leader's own frame, so that the two never part. */
	function follow() {
		map?.jumpTo(viewOf(leader)).redraw();
	}

	function arrive() {
		if (!map) return;
		clearTimeout(timer);
		rest.oncredits(attributionsOf(map));
		noteBeneath(leader, map);
		onshown(map);
	}

	function late() {
		// What nobody sees is not drawn, and so is never there.
		if (document.hidden) timer = setTimeout(late, patience);
		else fail('slow', `nothing after ${patience} ms`);
	}

	function broken(reason: unknown) {
		fail('broken', reason);
	}

	function fail(why: Failure, reason: unknown) {
		if (leaving.signal.aborted) return;
		console.info(`The base map ${base.id} cannot be shown; the schematic one stays.`, reason);
		leave();
		onfail(why);
	}

	/** The page turned dark or light; only what has both changes with it. */
	function restyle() {
		if (base.kind !== 'pmtiles' || base.flavor) return;
		styleOfBase(base, scheme.matches, leaving.signal).then(
			(style) => map?.setStyle(style),
			() => undefined,
		);
	}

	function leave() {
		leaving.abort();
		clearTimeout(timer);
		scheme.removeEventListener('change', restyle);
		leader.off('move', follow);
		noteBeneath(leader, null);
		map?.remove();
		map = undefined;
	}
}

/** Milliseconds between the frames of a map that is on its way. */
const FRAMES = 250;

/**
 * Tells of a map that has all it needs for its first view, or that nothing of it came. A tile that is
 * missing here and there is no failure; a style that is none is one at once.
 */
function judge(map: MapLibreMap, { arrive, broken }: { arrive: () => void; broken: (reason: unknown) => void }) {
	let [asked, came, faults] = [0, 0, 0];
	let styled = false;
	map.once('style.load', () => (styled = true));
	map.on('sourcedataloading', ({ tile }) => (asked += tile ? 1 : 0));
	map.on('sourcedata', ({ tile }) => (came += tile ? 1 : 0));
	map.on('error', ({ error }) => {
		if (!styled) broken(error);
		faults += 1;
	});
	// A source or a tile that is missing leaves MapLibre waiting for a frame that nobody asks for.
	const frames = setInterval(() => map.triggerRepaint(), FRAMES);
	map.once('remove', () => clearInterval(frames));
	map.once('load', () => {
		clearInterval(frames);
		if (came === 0 && asked + faults > 0) broken(`none of ${asked} tiles came`);
		else arrive();
	});
}

function viewOf(leader: MapLibreMap): { center: [number, number]; zoom: number } {
	const { center, zoom } = cameraNow(leader);
	return { center: [center[0], center[1]], zoom };
}

/** What the sources of a map's layers say of their makers, each once. */
function attributionsOf(map: MapLibreMap): string[] {
	const used = new Set(map.getStyle().layers.flatMap((layer) => ('source' in layer ? String(layer.source) : [])));
	return [...new Set([...used].flatMap((id) => map.getSource(id)?.attribution || []))];
}
