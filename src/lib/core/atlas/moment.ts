import type { Money } from '../money/money';
import type { PartKind } from '../report/edits';
import type { Entry, Quote } from './entry';
import type { ReportContents } from './report-contents';
import { costMentions, lastChange, standingOf, statusMentions } from './standing';

/** A time that a reader can look at: what a report's review had told, or its plan besides. */
export interface Moment {
	/** As in the address: `2022`, `2022-plan`. */
	id: string;
	/** Year of the report. */
	report: string;
	part: PartKind;
	/** What the report calls that part. */
	title: string;
}

/** Every moment of the reports, earliest first: of each its review, then its plan. */
export function momentsOf(contents: readonly ReportContents[]): Moment[] {
	return [...contents]
		.sort((a, b) => a.year.localeCompare(b.year))
		.flatMap(({ year, parts }) =>
			(['review', 'plan'] as const).flatMap((kind) => {
				const told = parts.find((part) => part.kind === kind);
				return told ? [{ id: formatMoment(year, kind), report: year, part: kind, title: told.title }] : [];
			}),
		);
}

/**
 * The entries as they were known at a moment: quotes up to then, and what follows from those alone. Projects that nobody
 * had spoken of are left out; places stay, for they stand there whether or not a report speaks of them. What a person
 * settled holds as long as all the mentions were known that they chose among.
 * @param moment as in the address; null, and one that nothing is quoted from, leave everything as it is now.
 */
export function entriesAt(entries: readonly Entry[], moment: string | null): Entry[] {
	const then = moment === null ? null : parseMoment(moment);
	if (!then || !entries.some(({ quotes }) => quotes.some((quote) => isOf(quote, then)))) return [...entries];
	const told = entries.flatMap((entry) => {
		const quotes = entry.quotes.filter((quote) => isKnown(quote, then));
		if (quotes.length === entry.quotes.length) return [entry];
		if (quotes.length === 0 && entry.kind === 'project') return [];
		return [{ ...entry, ...standingThen(entry, quotes), quotes }];
	});
	const left = new Set(told.map(({ id }) => id));
	return told.map((entry) => {
		const projects = entry.projects.filter((id) => left.has(id));
		return projects.length === entry.projects.length ? entry : { ...entry, projects };
	});
}

/** The entries that a moment's own plan speaks of; none where the moment is a review, or none at all. */
export function plannedAt(entries: readonly Entry[], moment: string | null): Entry[] {
	const then = moment === null ? null : parseMoment(moment);
	if (then?.part !== 'plan') return [];
	return entries.filter(({ quotes }) => quotes.some((quote) => isOf(quote, then)));
}

type Then = Pick<Moment, 'report' | 'part'>;
const PLAN = '-plan';

const formatMoment = (report: string, part: PartKind): string => (part === 'plan' ? report + PLAN : report);

/** Report and part of a moment as the address has it. */
export function parseMoment(text: string): Then {
	return text.endsWith(PLAN) ? { report: text.slice(0, -PLAN.length), part: 'plan' } : { report: text, part: 'review' };
}

const isOf = (quote: Quote, { report, part }: Then): boolean => quote.report === report && quote.part === part;

const isKnown = (quote: Quote, then: Then): boolean =>
	quote.report < then.report || (quote.report === then.report && (then.part === 'plan' || quote.part === 'review'));

function standingThen(
	entry: Entry,
	quotes: readonly Quote[],
): Pick<Entry, 'status' | 'phase' | 'contradicted' | 'cost' | 'costWas'> {
	const told = standingOf(quotes, {}, entry.kind);
	const { status, phase, contradicted, cost, costWas } = entry;
	const deciding = statusMentions(quotes);
	return {
		...(deciding.length > 0 && isSame(deciding, statusMentions(entry.quotes))
			? { status, phase, contradicted }
			: { status: told.status, phase: told.phase, contradicted: told.contradictions.length > 0 }),
		...(isSame(costMentions(quotes), costMentions(entry.quotes))
			? { cost, costWas }
			: { cost: moneyOf(told.cost), costWas: moneyOf(lastChange(told)?.from ?? null) }),
	};
}

const isSame = (a: readonly Quote[], b: readonly Quote[]): boolean =>
	a.length === b.length && a.every((quote, i) => quote === b[i]);

const moneyOf = (money: Money | null): Money | null => money && { cny: money.cny, qualifier: money.qualifier };
