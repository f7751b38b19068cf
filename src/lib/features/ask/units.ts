import type { Translate } from '../../core/language/translate';
import { SQUARE_METRES_PER_MU } from '../../core/measure/find';

/** Units to choose from, with how many metres or square metres one is. */
const LENGTHS = { m: 1, km: 1000 } as const;
const AREAS = { mu: SQUARE_METRES_PER_MU, ha: 10_000, m2: 1, km2: 1e6 } as const;
export type LengthUnit = keyof typeof LENGTHS;
export type AreaUnit = keyof typeof AREAS;
export const LENGTH_UNITS = Object.keys(LENGTHS) as LengthUnit[];
export const AREA_UNITS = Object.keys(AREAS) as AreaUnit[];

/** A length in a unit: whole metres, two decimals of anything larger. */
export function lengthIn(metres: number, unit: LengthUnit, t: Translate<'ask'>): string {
	return t(`ask.size.${unit}`, { n: rounded(metres / LENGTHS[unit], unit === 'm' ? 0 : 2) });
}

/** An area in a unit: whole square metres, two decimals of anything larger. */
export function areaIn(squareMetres: number, unit: AreaUnit, t: Translate<'ask'>): string {
	return t(`ask.size.${unit}`, { n: rounded(squareMetres / AREAS[unit], unit === 'm2' ? 0 : 2) });
}

/** A length in the unit that suits it: kilometres from one on. */
export const lengthWords = (metres: number, t: Translate<'ask'>): string =>
	lengthIn(metres, metres < 1000 ? 'm' : 'km', t);

const rounded = (value: number, digits: number): string =>
	value.toLocaleString('en-US', { maximumFractionDigits: digits });
