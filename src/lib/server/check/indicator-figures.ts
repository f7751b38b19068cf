import type { Finding } from '../../core/finding';
import type { Indicator } from '../../core/indicator/schema';
import { isPeriod } from '../../core/measure/dates';
import { formatYuan } from './figures';
import { error, type Cited, type Rule } from './rule';
import { statedBy, type Stated } from './stated';

const FILE = 'indicators.json';
const FALLING = /(?:下降|减少|降低|回落|负增长|缩减)\D{0,3}$/u;

/** Value and growth of every indicator stand in its quote; its period can be read by a machine. */
export const indicatorFigures: Rule = ({ indicators, cited }) => {
	const mentions = cited.filter(({ file }) => file === FILE);
	return indicators.flatMap((indicator, i) => checkIndicator(indicator, mentions[i]!));
};

function checkIndicator(indicator: Indicator, cited: Cited): Finding[] {
	const { id, value, unit, qualifier = 'exact', year_on_year, period } = indicator;
	const stated = statedBy(cited);
	const wrong = (key: string, came: unknown, has: readonly unknown[]) =>
		error(FILE, `${id} ${key}`, came, `what the quote states: ${has.join(', ') || 'nothing of the kind'}`);
	const growths = growthsOf(stated, cited);
	const findings: Finding[] = [];
	if (unit === 'CNY') {
		if (!stated.money.some((m) => m.cny === value && m.qualifier === qualifier))
			findings.push(wrong('value', formatYuan({ cny: value, qualifier }), stated.money.map(formatYuan)));
	} else if (unit === '%') {
		const shares = stated.numbers.filter(({ percent }) => percent).map((share) => share.value);
		if (!shares.includes(Math.abs(value))) findings.push(wrong('value', `${value} %`, shares));
	} else {
		const counts = countsOf(stated);
		const meant = counts.filter((count) => count.value === value);
		if (meant.length === 0)
			findings.push(
				wrong(
					'value',
					value,
					counts.map((count) => count.value),
				),
			);
		else if (!meant.some((count) => count.qualifier === qualifier))
			findings.push(
				wrong(
					'qualifier',
					qualifier,
					meant.map((count) => count.qualifier),
				),
			);
	}
	if (year_on_year !== undefined && !growths.includes(year_on_year))
		findings.push(wrong('year_on_year', year_on_year, growths));
	if (!isPeriod(period))
		findings.push(error(FILE, `${id} period`, period, 'a year, month or day, or two joined by / (ISO 8601)'));
	return findings;
}

/** Counts, and lengths and areas in the unit that the report uses. */
function countsOf({ numbers, lengths, areas }: Stated): { value: number; qualifier: string }[] {
	const measures = [...lengths, ...areas].map(({ text }) => ({ value: Number.parseFloat(text), qualifier: 'exact' }));
	return [...numbers.filter(({ percent }) => !percent), ...measures];
}

/** Shares in per cent, negative after a word for falling. */
function growthsOf({ numbers }: Stated, { mention, locations }: Cited): number[] {
	const text = locations.length === 1 ? locations[0]!.sentence.text : mention.exact;
	return numbers
		.filter(({ percent }) => percent)
		.map(({ value, start }) => (FALLING.test(text.slice(Math.max(0, start - 8), start)) ? -value : value));
}
