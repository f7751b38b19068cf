import { locate } from '../../core/mention/locate';
import { quoteIndex } from '../../core/mention/quote-index';
import type { Report } from '../../core/report/parse';
import { error, formatQuote, type Cited, type Rule } from './rule';

/**
 * Every quote stands exactly once, letter for letter, in a report that the town has. Where it has
 * none at all, that is told once, and not of every quote.
 */
export const quotes: Rule = ({ cited, reports }) =>
	cited.flatMap(({ file, place, mention, report, locations }) => {
		if (!report) {
			if (reports.length === 0 || reports.some(({ year }) => year === mention.report)) return [];
			const years = reports.map(({ year }) => year).join(', ');
			return [error(file, `${place}.report`, mention.report, `the year of a report that is there (${years})`)];
		}
		if (locations.length === 1) return [];
		const quote = formatQuote(mention);
		const once = `exactly once in reports/${report.year}.md`;
		if (locations.length === 0)
			return [
				error(file, `${place}.exact`, `a quote that is absent: ${quote}`, `${once}; ${hint(mention, report.report)}`),
			];
		const sentences = locations.map(({ sentence }) => sentence.id).join(', ');
		return [
			error(
				file,
				`${place}.exact`,
				`a quote that stands there ${locations.length} times: ${quote}`,
				`${once}; it stands in ${sentences}: lengthen it or give prefix or suffix`,
			),
		];
	});

/** What a person needs in order to mend an absent quote. */
function hint(mention: Cited['mention'], report: Report): string {
	const bare = locate({ exact: mention.exact }, report);
	if (bare.length > 0)
		return `exact alone stands in ${bare.map(({ sentence }) => sentence.id).join(', ')}, but prefix and suffix do not touch it there`;
	const index = quoteIndex(report);
	const { exact } = mention;
	let low = 0;
	let high = exact.length;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (index.offsetsOf(exact.slice(0, middle)).length > 0) low = middle;
		else high = middle - 1;
	}
	if (low < 2) return 'not even its beginning stands there';
	const { sentence } = index.sentenceAt(index.offsetsOf(exact.slice(0, low))[0]!);
	return `only ${exact.slice(0, low)} stands there, in ${sentence.id}`;
}
