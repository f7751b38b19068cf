import { findDays, type FoundDay } from '../../core/measure/dates';
import { findAreas, findLengths, type Measure } from '../../core/measure/find';
import { findNumbers, type FoundNumber } from '../../core/measure/numbers';
import { findMoney, type MoneyFigure } from '../../core/money/parse';
import type { Cited } from './rule';

/** What a quote states, by kind. */
export interface Stated {
	money: MoneyFigure[];
	lengths: Measure[];
	areas: Measure[];
	days: FoundDay[];
	/** Numbers that are none of the above: 18个, 61.6%. */
	numbers: FoundNumber[];
}

/**
 * Reads the figures of a quote in the light of its sentence, so that 500万元 cut out of 1500万元
 * states nothing. A quote that was not found once is read by itself.
 */
export function statedBy({ mention, locations }: Pick<Cited, 'mention' | 'locations'>): Stated {
	const [only, ...others] = locations;
	const isFound = only !== undefined && others.length === 0;
	const text = isFound ? only.sentence.text : mention.exact;
	const start = isFound ? only.start : 0;
	const end = start + mention.exact.length;
	const inside = <T extends { start: number; end: number }>(found: T[]) =>
		found.filter((figure) => figure.start >= start && figure.end <= end);
	const [money, lengths, areas, days] = [findMoney, findLengths, findAreas, findDays].map((find) =>
		inside(find(text) as { start: number; end: number }[]),
	) as [MoneyFigure[], Measure[], Measure[], FoundDay[]];
	const taken = [...money, ...lengths, ...areas, ...days];
	const numbers = inside(findNumbers(text)).filter((n) => !taken.some((t) => n.start < t.end && t.start < n.end));
	return { money, lengths, areas, days, numbers };
}
