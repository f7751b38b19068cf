import { DIGITS, readDigits } from './digits';

/** A length or an area found in running text, in metric units. */
export interface Measure {
	/** Metres for a length, square metres for an area. */
	value: number;
	text: string;
	start: number;
	end: number;
}

/** 1 亩 is 1/15 hectare. */
export const SQUARE_METRES_PER_MU = 10_000 / 15;

const LENGTH: Readonly<Record<string, number>> = { 公里: 1000, 千米: 1000, km: 1000, 米: 1 };
const AREA: Readonly<Record<string, number>> = {
	平方公里: 1e6,
	平方米: 1,
	公顷: 1e4,
	亩: SQUARE_METRES_PER_MU,
};

/** Every length in `text`, in metres: 1.1公里 is 1,100. */
export const findLengths = (text: string): Measure[] => find(text, LENGTH);

/** Every area in `text`, in square metres: 60亩 is 40,000. */
export const findAreas = (text: string): Measure[] => find(text, AREA);

function find(text: string, units: Readonly<Record<string, number>>): Measure[] {
	const pattern = new RegExp(`(${DIGITS})\\s?(万)?余?(${Object.keys(units).join('|')})`, 'gu');
	return [...text.matchAll(pattern)].map((match) => ({
		value: readDigits(match[1]!) * (match[2] ? 1e4 : 1) * units[match[3]!]!,
		text: match[0],
		start: match.index,
		end: match.index + match[0].length,
	}));
}
