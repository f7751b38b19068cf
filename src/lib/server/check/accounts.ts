import type { Finding } from '../../core/finding';
import { locate, type Location } from '../../core/mention/locate';
import { findMoney, findUnread, type MoneyFigure } from '../../core/money/parse';
import { sentencesOf } from '../../core/report/parse';
import type { ReadReport } from '../read/reports';
import { error, type Cited, type Rule } from './rule';

/** A figure of money of a report, and whether some mention or reason accounts for it. */
export interface Account {
	figure: MoneyFigure;
	sentence: string;
	accounted: boolean;
}

/** Every figure of money of one report in reading order. */
export function accountsOf(report: ReadReport, cited: readonly Cited[]): Account[] {
	const covered = new Map<string, { start: number; end: number }[]>();
	const cover = (locations: readonly Location[], exact: string) => {
		for (const { sentence, start } of locations)
			covered.set(sentence.id, [...(covered.get(sentence.id) ?? []), { start, end: start + exact.length }]);
	};
	for (const { mention, locations, report: of } of cited)
		if (of === report && locations.length === 1) cover(locations, mention.exact);
	for (const { exact } of report.edits.unaccounted) cover(locate({ exact }, report.report), exact);
	return sentencesOf(report.report).flatMap(({ sentence }) =>
		findMoney(sentence.text).map((figure) => ({
			figure,
			sentence: sentence.id,
			accounted: (covered.get(sentence.id) ?? []).some(({ start, end }) => start <= figure.start && figure.end <= end),
		})),
	);
}

/**
 * Every figure of money is inside some mention, or listed with a reason. What looks like money but
 * cannot be read, such as a range, is told too: nobody may state it, so only a reason accounts for it.
 */
export const accounts: Rule = ({ reports, cited, complete }) =>
	reports.flatMap((report) => [
		...checkListed(report),
		...(isDoubtful(report) ? [] : checkUnread(report)),
		...(complete && !isDoubtful(report) ? checkFigures(report, cited) : []),
	]);

/** Whether what is listed as unaccounted could not be read. */
const isDoubtful = ({ doubtful }: ReadReport): boolean =>
	['edits', 'unaccounted', 'markdown'].some((key) => doubtful.has(key));

function checkFigures(report: ReadReport, cited: readonly Cited[]): Finding[] {
	return accountsOf(report, cited)
		.filter(({ accounted }) => !accounted)
		.map(({ figure, sentence }) =>
			error(
				`reports/${report.year}.md`,
				`${sentence} at ${figure.start + 1}`,
				`${figure.text}, which nothing accounts for`,
				`a mention that quotes it, or a reason under unaccounted in reports/${report.year}.json`,
			),
		);
}

function checkUnread({ year, edits, report }: ReadReport): Finding[] {
	const listed = edits.unaccounted.flatMap(({ exact }) =>
		locate({ exact }, report).map(({ sentence, start }) => ({ id: sentence.id, start, end: start + exact.length })),
	);
	return sentencesOf(report).flatMap(({ sentence: { id, text } }) =>
		findUnread(text)
			.filter(({ start, end }) => !listed.some((l) => l.id === id && l.start <= start && end <= l.end))
			.map((unread) =>
				error(
					`reports/${year}.md`,
					`${id} at ${unread.start + 1}`,
					`${unread.text}, a figure of money that cannot be read`,
					`one amount such as 2500万元, or a reason under unaccounted in reports/${year}.json`,
				),
			),
	);
}

function checkListed(read: ReadReport): Finding[] {
	const { year, edits, report } = read;
	if (isDoubtful(read)) return [];
	return edits.unaccounted.flatMap(({ exact }, i) => {
		const wrong = (came: string, expected: string) => [
			error(`reports/${year}.json`, `unaccounted[${i}].exact`, came, expected),
		];
		const times = locate({ exact }, report).length;
		if (times !== 1) return wrong(`${exact}, ${times} times in the report`, 'words that stand there exactly once');
		return findMoney(exact).length + findUnread(exact).length > 0
			? []
			: wrong(`${exact}, without a figure of money`, 'words that hold the figure');
	});
}
