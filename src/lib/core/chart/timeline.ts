import { scaleUtc } from 'd3-scale';
import type { Course, Step } from './courses';

/** A span of the time that reports speak of; places are per cent of the plot's width. */
export interface Year {
	year: number;
	from: number;
	to: number;
	/** Where its quarters begin, the first left out. */
	quarters: number[];
}

/** Something said of one project, drawn where it belongs in time. */
export interface Mark {
	step: Step;
	/** Where the time it is about begins and ends; one and the same place where a day is stated. */
	from: number;
	to: number;
}

/** Where everything of a timeline stands. */
export interface Timeline {
	years: Year[];
	marksOf: (course: Course) => Mark[];
}

/** A review looks at the year of its report, a plan at the one after. */
const yearOf = ({ report, plan }: Step): number => Number(report) + Number(plan);

/** Lays the years out that anything is said about; what states no day takes up its whole year. */
export function timelineOf(courses: readonly Course[]): Timeline {
	const told = courses.flatMap(({ steps }) => steps.flatMap((step) => [yearOf(step), ...dayYear(step)]));
	if (told.length === 0) return { years: [], marksOf: () => [] };
	const [first, last] = [Math.min(...told), Math.max(...told)];
	const scale = scaleUtc([Date.UTC(first, 0), Date.UTC(last + 1, 0)], [0, 100]);
	const at = (year: number, month = 0) => hundredths(scale(Date.UTC(year, month)));
	const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => ({
		year,
		from: at(year),
		to: at(year + 1),
		quarters: [3, 6, 9].map((month) => at(year, month)),
	}));
	return {
		years,
		marksOf: ({ steps }) =>
			steps.map((step) => {
				if (!step.date) return { step, from: at(yearOf(step)), to: at(yearOf(step) + 1) };
				const day = hundredths(scale(Date.parse(step.date)));
				return { step, from: day, to: day };
			}),
	};
}

const dayYear = ({ date }: Step): number[] => (date ? [Number(date.slice(0, 4))] : []);
const hundredths = (value: number): number => Math.round(value * 100) / 100;
