import type { Bounds, LngLat } from '../../core/projection/mercator';

/** Where the reader is, as the device says. */
export interface Located {
	at: LngLat;
	/** Radius in metres within which the device is sure to 95 %. */
	accuracy: number;
}

/** Why there is no position. */
export type NotLocated = 'denied' | 'unavailable' | 'timeout' | 'insecure';

/** GeolocationPositionError's codes. https://www.w3.org/TR/geolocation/#position_error_interface */
const REASONS: Readonly<Record<number, NotLocated>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };

const PATIENCE = 20_000;

/** Asks the device once where it is; the browser asks the reader first. */
export function locate(): Promise<Located | NotLocated> {
	if (!isSecureContext) return Promise.resolve('insecure');
	return new Promise((resolve) => {
		navigator.geolocation.getCurrentPosition(
			({ coords }) => resolve({ at: [coords.longitude, coords.latitude], accuracy: coords.accuracy }),
			({ code }) => resolve(REASONS[code] ?? 'unavailable'),
			{ enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 30_000 },
		);
	});
}

/** Whether a position, or any of the ground that it may be on, lies within bounds. */
export function isWithin({ at: [lng, lat], accuracy }: Located, [west, south, east, north]: Bounds): boolean {
	const reach = accuracy / 111_320;
	const across = reach / Math.cos((lat * Math.PI) / 180);
	return lng + across >= west && lng - across <= east && lat + reach >= south && lat - reach <= north;
}
