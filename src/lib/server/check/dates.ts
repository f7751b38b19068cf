import type { Finding } from '../../core/finding';
import { isDay } from '../../core/measure/dates';
import { featuresOf } from '../read/town';
import { error, type Rule } from './rule';

/** Every day in the data is a day of the calendar: no 2026-02-31. */
export const dates: Rule = (town) => [
	...[...featuresOf(town), ...town.context].flatMap(({ id, file, properties }) =>
		checkDay(file, `${id} date`, properties.date),
	),
	...town.reports.flatMap(({ year, edits }) => checkDay(`reports/${year}.json`, 'edits received', edits.received)),
	...town.cited.flatMap(({ file, place, mention }) => checkDay(file, `${place}.says.date`, mention.says.date)),
];

function checkDay(file: string, place: string, day: string | undefined): Finding[] {
	return day === undefined || isDay(day) ? [] : [error(file, place, day, 'a day of the calendar such as 2022-06-24')];
}
