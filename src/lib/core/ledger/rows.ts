import { COSTS } from '../feature/vocabulary';
import { locate } from '../mention/locate';
import { claimedFigures, type ClaimedFigure, type Stating } from './claims';
import { currentRows } from './current';
import type { LedgerRow } from './ledger';

/** Words of a report whose figure belongs to nothing, and why. */
export interface Unaccounted {
	/** Year of the report. */
	report: string;
	exact: string;
	reason: string;
	reason_en: string;
}

/** All that the ledger is made of. */
export interface LedgerSource extends Stating {
	unaccounted?: readonly Unaccounted[];
}

/** Every figure of money of every report, one row an occurrence, in reading order. */
export function ledgerRows(source: LedgerSource): LedgerRow[] {
	const reasons = placedReasons(source);
	const rows = claimedFigures(source).map((figure, order) => rowOf(figure, order, reasons));
	const current = currentRows(rows);
	return rows.map((row) => ({ ...row, current: current.has(row) }));
}

interface Reason extends Unaccounted {
	sentence: string;
	start: number;
	end: number;
}

function placedReasons({ reports, unaccounted = [] }: LedgerSource): Reason[] {
	return unaccounted.flatMap((one) => {
		const report = reports.find(({ year }) => year === one.report);
		return (report ? locate({ exact: one.exact }, report) : []).map(({ sentence, start }) => ({
			...one,
			sentence: sentence.id,
			start,
			end: start + one.exact.length,
		}));
	});
}

function rowOf(claimed: ClaimedFigure, order: number, reasons: readonly Reason[]): LedgerRow {
	const { id, figure, report, sentence, part, claims } = claimed;
	const { text, cny, qualifier, start, end } = figure;
	const [first] = claims;
	const features = unique(claims.flatMap(({ feature }) => feature ?? []));
	const indicators = unique(claims.flatMap(({ indicator }) => indicator ?? []));
	const reason = first
		? undefined
		: reasons.find((r) => r.report === report && r.sentence === sentence.id && r.start <= start && end <= r.end);
	return {
		id,
		order,
		figure: text,
		yuan: cny,
		qualifier,
		nature: first?.nature ?? null,
		target: indicators[0]?.target ?? false,
		feature: features[0]?.id ?? null,
		also: features.slice(1).map((other) => other.id),
		indicator: indicators[0]?.id ?? null,
		alsoIndicators: indicators.slice(1).map((other) => other.id),
		projects: features.filter(({ properties }) => properties.kind === 'project').map((feature) => feature.id),
		settled: claims.flatMap(({ feature, exact, nature }) =>
			feature && feature.properties.settled.cost === exact && nature && COSTS.includes(nature) ? [feature.id] : [],
		),
		reason: reason ? { reason: reason.reason, reason_en: reason.reason_en } : null,
		report,
		sentence: sentence.id,
		start,
		exact: first?.exact ?? reason?.exact ?? sentence.text,
		plan: part === 'plan',
		current: false,
	};
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
