import type { Position } from 'geojson';

/** Whether a position lies inside a closed ring (on its edge: either answer). */
export function isEnclosed([x, y]: Position, ring: readonly Position[]): boolean {
	let inside = false;
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = ring[i - 1] as [number, number];
		const [bx, by] = ring[i] as [number, number];
		if (ay > y! !== by > y! && x! < ax + ((y! - ay) / (by - ay)) * (bx - ax)) inside = !inside;
	}
	return inside;
}
