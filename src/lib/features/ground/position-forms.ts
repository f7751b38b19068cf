import type { Translate } from '../../core/language/translate';
import type { LngLat } from '../../core/projection/mercator';
import { formatDegrees, formatSexagesimal } from '../../core/spatial/gauss-kruger';
import type { Metres } from './metres';

/** A way to write a position: what it is called, and the text. */
export interface PositionForm {
	label: string;
	text: string;
	/** The one in metres that stands beside the degrees. */
	main: boolean;
}

/** Every way to write a position; without metres, those in degrees. */
export function formsOf(at: LngLat, metres: Metres | null, t: Translate<'ground'>): PositionForm[] {
	const angles = [
		{ label: t('ground.position.degrees'), text: formatDegrees(at), main: false },
		{ label: t('ground.position.sexagesimal'), text: formatSexagesimal(at), main: false },
	];
	if (!metres) return angles;
	const { zone, north, east } = metres;
	const { number, meridian, epsg } = zone;
	return [
		...angles,
		{
			label: t('ground.position.numbered', { zone: number, epsg: epsg.numbered }),
			text: t('ground.position.metres', { north, east: number * 1_000_000 + east }),
			main: true,
		},
		{
			label: t('ground.position.plain', { meridian, epsg: epsg.plain }),
			text: t('ground.position.metres', { north, east }),
			main: false,
		},
	];
}
