import { SQUARE_METRES_PER_MU } from '../../core/measure/find';
import type { Finding } from '../../core/finding';
import { isDay } from '../../core/measure/dates';
import type { Says } from '../../core/mention/schema';
import type { Money } from '../../core/money/parse';
import { error, type Cited, type Rule } from './rule';
import { statedBy, type Stated } from './stated';

/** Every figure of `says` stands in the quote itself. */
export const figures: Rule = ({ cited }) => cited.flatMap(checkSays);

function checkSays(cited: Cited): Finding[] {
	const { file, place, mention } = cited;
	const { says } = mention;
	const stated = statedBy(cited);
	const wrong = (key: keyof Says, came: unknown, has: readonly unknown[]) =>
		error(
			file,
			`${place}.says.${key}`,
			came,
			`what the quote states: ${has.length > 0 ? has.join(', ') : 'nothing of the kind'}`,
		);
	const findings: Finding[] = [];
	const { money, qualifier = 'exact', length_m, area_mu, count, date, phase } = says;
	if (money !== undefined && !stated.money.some((m) => m.cny === money && m.qualifier === qualifier))
		findings.push(wrong('money', formatYuan({ cny: money, qualifier }), stated.money.map(formatYuan)));
	const lengths = stated.lengths.map(({ value }) => value);
	if (length_m !== undefined && !lengths.some((value) => isSame(value, length_m)))
		findings.push(wrong('length_m', length_m, lengths));
	const areas = stated.areas.map(({ value }) => value / SQUARE_METRES_PER_MU);
	if (area_mu !== undefined && !areas.some((value) => isSame(value, area_mu)))
		findings.push(wrong('area_mu', area_mu, areas));
	const counts = stated.numbers.filter(({ percent }) => !percent).map(({ value }) => value);
	if (count !== undefined && !counts.includes(count)) findings.push(wrong('count', count, counts));
	const days = daysOf(stated, mention.report);
	if (date !== undefined && isDay(date) && !days.includes(date)) findings.push(wrong('date', date, days));
	if (phase !== undefined && !mention.exact.includes(phase))
		findings.push(error(file, `${place}.says.phase`, phase, 'words that are a part of the quote'));
	return [...findings, ...checkCompany(cited)];
}

/** `nature` and `qualifier` say something of a figure and mean nothing without one. */
function checkCompany({ file, place, mention: { says } }: Cited): Finding[] {
	const lonely = (key: 'nature' | 'qualifier', figures: string) =>
		error(file, `${place}.says.${key}`, says[key], `${figures} beside it`);
	return [
		...(says.nature && says.money === undefined ? [lonely('nature', 'money')] : []),
		...(says.qualifier && says.money === undefined && says.count === undefined
			? [lonely('qualifier', 'money or count')]
			: []),
	];
}

function daysOf({ days }: Stated, report: string): string[] {
	const pad = (number: number) => String(number).padStart(2, '0');
	return days.map(({ year, month, day }) => `${year ?? report}-${pad(month)}-${pad(day)}`);
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.abs(b);

/** Whole yuan and how they are meant, as the data writes them. */
export function formatYuan({ cny, qualifier }: Money): string {
	return qualifier === 'exact' ? `${cny} yuan` : `${cny} yuan (${qualifier})`;
}
