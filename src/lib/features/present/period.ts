import type { Language } from '../../core/language/languages';
import type { Translate } from '../../core/language/translate';

/** A year, a month or months of one year, of ISO 8601, in the reader's words; anything else as it is written. */
export function periodWords(period: string, t: Translate<'present'>, language: Language): string {
	const [, year, first, last] = /^(\d{4})(?:-(\d\d)(?:\/\1-(\d\d))?)?$/.exec(period) ?? [];
	if (!year) return period.replace('/', '–');
	if (!first) return t('present.stage.inYear', { year });
	const [from, to] = [first, last ?? first].map((month) => monthWords(Number(month), language));
	return from === to
		? t('present.stage.month', { year, from: from! })
		: t('present.stage.months', { year, from: from!, to: to! });
}

const monthWords = (month: number, language: Language): string =>
	language === 'en'
		? new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1))
		: String(month);
