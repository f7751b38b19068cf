import {
	ANYWHERE,
	CERTAINTY_CHOICES,
	KIND_CHOICES,
	OPEN_RANGE,
	PART_CHOICES,
	STATUS_CHOICES,
	type Filter,
	type MoneyRange,
	type Named,
} from './filter';

/** Length of a question in characters: a hundred drawn points fit. */
const LONGEST_ASK = 4000;

/** Largest end of a range in 万元: ten thousand 亿. */
export const MOST_MONEY = 100_000_000;

/** Reads what is chosen from the parameters of an address; unknown and malformed values are as good as absent. */
export function parseFilter(get: (name: string) => string | null): Filter {
	return {
		kind: some(KIND_CHOICES, get('kind')),
		status: some(STATUS_CHOICES, get('status')),
		certainty: some(CERTAINTY_CHOICES, get('certainty')),
		money: parseRange(get('money')),
		funded: get('with') === 'money',
		named: parseNamed(get),
		ask: parseQuestion(get('ask') ?? ''),
	};
}

/** Writes what is chosen as `[name, value]` pairs, values ready for an address; inverse of {@link parseFilter}. */
export function formatFilter({ kind, status, certainty, money, funded, named, ask }: Filter): [string, string][] {
	const { report, part, section } = named;
	const pairs: [string, string][] = [
		['kind', kind.join(',')],
		['status', status.join(',')],
		['certainty', certainty.join(',')],
		['money', formatRange(money)],
		['with', funded ? 'money' : ''],
		['report', report ?? ''],
		['part', part ?? ''],
		['section', section ?? ''],
		['ask', encodeURIComponent(ask ?? '').replace(/%(?:2C|2F|3A|3B)/g, decodeURIComponent)],
	];
	return pairs.filter(([, value]) => value !== '');
}

/** A question in whole characters that an address can hold again; one too long is none. */
function parseQuestion(text: string): string | null {
	return text.length > LONGEST_ASK ? null : text.replace(/[\ud800-\udfff]/gu, '') || null;
}

/** Those of all choices that a list names, in their own order. */
function some<T extends string>(all: readonly T[], text: string | null): T[] {
	const named = (text ?? '').split(',');
	return all.filter((choice) => named.includes(choice));
}

/** `500-2000`, `500-` or `-2000`, whole 万元. */
function formatRange({ least, most }: MoneyRange): string {
	return least === null && most === null ? '' : `${least ?? ''}-${most ?? ''}`;
}

function parseRange(text: string | null): MoneyRange {
	const [, from = '', to = ''] = /^(\d{0,9})-(\d{0,9})$/.exec(text ?? '') ?? [];
	const end = (digits: string) => (digits && Number(digits) <= MOST_MONEY ? Number(digits) : null);
	const range = { least: end(from), most: end(to) };
	return isPossible(range) ? range : OPEN_RANGE;
}

/** Whether a range can hold anything: its ends do not cross. */
export function isPossible({ least, most }: MoneyRange): boolean {
	return least === null || most === null || least <= most;
}

function parseNamed(get: (name: string) => string | null): Named {
	const [report, section] = [get('report') ?? '', get('section') ?? ''];
	return {
		report: /^\d{4}$/.test(report) ? report : ANYWHERE.report,
		part: PART_CHOICES.find((part) => part === get('part')) ?? ANYWHERE.part,
		section: /^\d{4}\/p\d+-\d+$/.test(section) ? section : ANYWHERE.section,
	};
}
