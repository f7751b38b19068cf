/** A day named in running text; `year` only where the text names it too. */
export interface FoundDay {
	year: number | null;
	month: number;
	day: number;
	start: number;
	end: number;
}

const DAY = /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日/gu;

/** Every day in `text`: 6月24日, 2022年6月24日. */
export function findDays(text: string): FoundDay[] {
	return [...text.matchAll(DAY)].map((match) => ({
		year: match[1] ? Number(match[1]) : null,
		month: Number(match[2]),
		day: Number(match[3]),
		start: match.index,
		end: match.index + match[0].length,
	}));
}
