/** A day named in running text; `year` only where the text names it too. */
export interface FoundDay {
	year: number | null;
	month: number;
	day: number;
	start: number;
	end: number;
}

const DAY = /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日/gu;

/** A leap year, for days whose year is not named. */
const LEAP = 2000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Every day in `text`: 6月24日, 2022年6月24日. What is no day of the calendar is none. */
export function findDays(text: string): FoundDay[] {
	return [...text.matchAll(DAY)]
		.map((match) => ({
			year: match[1] ? Number(match[1]) : null,
			month: Number(match[2]),
			day: Number(match[3]),
			start: match.index,
			end: match.index + match[0].length,
		}))
		.filter(({ year, month, day }) => exists(year ?? LEAP, month, day));
}

/** Whether an ISO 8601 date is a day of the calendar: 2026-02-31 is none. */
export function isDay(text: string): boolean {
	const [, year, month, day] = ISO.exec(text) ?? [];
	return day !== undefined && exists(Number(year), Number(month), Number(day));
}

/** Whether a text is a year, month or day, or an interval of two that does not run backwards (ISO 8601). */
export function isPeriod(text: string): boolean {
	const ends = text.split('/');
	const areTimes = ends.every((end) => /^\d{4}$/.test(end) || isDay(end) || isDay(`${end}-01`));
	return areTimes && ends.length <= 2 && (ends.length === 1 || ends[0]! <= ends[1]!);
}

function exists(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
