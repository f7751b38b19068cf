import { DATASETS, type Dataset } from '../datasets';
import { withinZoom, type Camera } from '../projection/mercator';

/** What a reader chose to see; everything of it stands in the address. */
export interface View {
	/** Overlays that are on, in the order of DATASETS. */
	datasets: readonly Dataset[];
	/** Id of the selected feature. */
	select: string | null;
	/** Null while the map shows its opening frame. */
	camera: Camera | null;
}

export const WHOLE: View = { datasets: DATASETS, select: null, camera: null };

/**
 * Reads a view from the parameters of an address. Unknown and malformed values are as good as
 * absent: a shared link may be old, and it still has to open.
 * @param get value of a parameter, null when absent (URLSearchParams.get).
 */
export function parseView(get: (name: string) => string | null): View {
	const chosen = get('datasets')?.split(',');
	return {
		datasets: chosen ? DATASETS.filter((dataset) => chosen.includes(dataset)) : DATASETS,
		select: get('select') || null,
		camera: parseCamera(get('camera')),
	};
}

/** Writes a view as address parameters, `?…` or nothing at all; inverse of {@link parseView}. */
export function formatView({ datasets, select, camera }: View): string {
	const parameters: string[] = [];
	if (datasets.length < DATASETS.length) parameters.push(`datasets=${datasets.join(',') || 'none'}`);
	if (select) parameters.push(`select=${encodeURIComponent(select)}`);
	if (camera) parameters.push(`camera=${formatCamera(camera)}`);
	return parameters.length ? `?${parameters.join('&')}` : '';
}

/** `zoom/latitude/longitude`, as in MapLibre's hash; five decimals are about a metre. */
function formatCamera({ zoom, center: [lng, lat] }: Camera): string {
	return [zoom.toFixed(2), lat.toFixed(5), lng.toFixed(5)].join('/');
}

function parseCamera(text: string | null): Camera | null {
	const [zoom, lat, lng, ...rest] = (text ?? '').split('/').map((part) => (part.trim() ? Number(part) : NaN));
	if (rest.length > 0 || zoom === undefined || lat === undefined || lng === undefined) return null;
	const inside = Number.isFinite(zoom) && zoom >= 0 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
	return inside ? withinZoom({ zoom, center: [lng, lat] }) : null;
}
