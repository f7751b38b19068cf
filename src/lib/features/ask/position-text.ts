import type { LngLat } from '../../core/projection/mercator';

/**
 * Reads `longitude, latitude` in degrees as a person types them; a Chinese comma or a blank will do between.
 * Null for anything that is no position.
 */
export function parsePosition(text: string): LngLat | null {
	const found = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，;；\s]\s*(-?\d{1,2}(?:\.\d+)?)\s*$/.exec(text);
	const [lng, lat] = [Number(found?.[1] ?? NaN), Number(found?.[2] ?? NaN)];
	return Math.abs(lng) <= 180 && Math.abs(lat) <= 85 ? [lng, lat] : null;
}

/** Writes a position as `longitude, latitude`; inverse of {@link parsePosition} to about a metre. */
export function formatPosition([lng, lat]: LngLat): string {
	return `${lng.toFixed(5)}, ${lat.toFixed(5)}`;
}
