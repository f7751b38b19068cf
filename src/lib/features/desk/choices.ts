import { parseMoment } from '../../core/atlas/moment';
import { DATASETS, type Dataset } from '../../core/datasets';
import { ANYWHERE, OPEN_RANGE, type Filter } from '../../core/filter/filter';
import type { Language } from '../../core/language/languages';
import type { Translate } from '../../core/language/translate';
import { formatMoney } from '../../core/money/format';
import type { View } from '../../core/view/grammar';

/** One thing that is chosen, in words, and the view without it. */
export interface Choice {
	id: string;
	words: string;
	without: Partial<Pick<View, 'datasets' | 'filter' | 'moment'>>;
}

interface Words {
	language: Language;
	desk: Translate<'desk'>;
	site: Translate;
	/** Title of a section of a report. */
	section: (id: string) => string;
	/** The question in words: within 500 m of a road; null for what is none. */
	ask: (ask: string) => string | null;
}

/** What of a view narrows it; a moment only where the reports have it. */
export type Narrowed = Pick<View, 'datasets' | 'filter'> & Partial<Pick<View, 'moment'>>;

/** Everything that narrows a view, each to be taken away by itself. */
export function choicesOf({ datasets, filter, moment }: Narrowed, words: Words): Choice[] {
	const { desk, site } = words;
	const { kind, status, certainty, money, funded, named, ask } = filter;
	const question = ask && words.ask(ask);
	const less = (change: Partial<Filter>) => ({ filter: { ...filter, ...change } });
	const each = <T extends string>(
		name: string,
		chosen: readonly T[],
		word: (one: T) => string,
		rest: (left: T[]) => Partial<Filter>,
	) =>
		chosen.map((one) => ({
			id: `${name} ${one}`,
			words: word(one),
			without: less(rest(chosen.filter((other) => other !== one))),
		}));
	const choices: (Choice | false)[] = [
		!!moment && {
			id: 'moment',
			words: desk('desk.asTold', { moment: momentWords(moment, site) }),
			without: { moment: null },
		},
		datasets.length < DATASETS.length && {
			id: 'datasets',
			words: datasetWords(datasets, words),
			without: { datasets: DATASETS },
		},
		...each(
			'kind',
			kind,
			(one) => site(`kind.${one}`),
			(left) => ({ kind: left }),
		),
		...each(
			'status',
			status,
			(one) => site(`status.${one}`),
			(left) => ({ status: left }),
		),
		...each(
			'certainty',
			certainty,
			(one) => site(`certainty.${one}`),
			(left) => ({ certainty: left }),
		),
		(money.least !== null || money.most !== null) && {
			id: 'money',
			words: rangeWords(filter, words),
			without: less({ money: OPEN_RANGE }),
		},
		funded && { id: 'funded', words: desk('desk.funded'), without: less({ funded: false }) },
		named.report !== null && {
			id: 'report',
			words: named.report,
			without: less({ named: { ...named, report: ANYWHERE.report } }),
		},
		named.part !== null && {
			id: 'part',
			words: desk(`desk.${named.part}`),
			without: less({ named: { ...named, part: ANYWHERE.part } }),
		},
		named.section !== null && {
			id: 'section',
			words: words.section(named.section),
			without: less({ named: { ...named, section: ANYWHERE.section } }),
		},
		question !== null && { id: 'ask', words: question, without: less({ ask: null }) },
	];
	return choices.filter((choice) => choice !== false);
}

function momentWords(moment: string, site: Translate): string {
	const { part, report } = parseMoment(moment);
	return site(`part.${part}`, { year: report });
}

function datasetWords(datasets: readonly Dataset[], { desk, site }: Words): string {
	const names = datasets.map((name) => site(`dataset.${name}`)).join(' · ');
	return names ? desk('desk.onlyDatasets', { datasets: names }) : desk('desk.noDatasets');
}

const YUAN = 10_000;

function rangeWords({ money }: Filter, { desk, language }: Words): string {
	const [least, most] = [money.least, money.most].map(
		(end) => end !== null && formatMoney({ cny: end * YUAN, qualifier: 'exact' }, language),
	);
	if (!most) return desk('desk.rangeFrom', { least });
	return least ? desk('desk.range', { least, most }) : desk('desk.rangeTo', { most });
}
