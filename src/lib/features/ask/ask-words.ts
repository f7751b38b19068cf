import type { Ask, Subject } from '../../core/ask/ask';
import { CATEGORIES } from '../../core/feature/vocabulary';
import type { Translate } from '../../core/language/translate';
import { formatPosition } from './position-text';

/** Name of a feature by id; undefined where there is none. */
export type NameOf = (id: string) => string | undefined;

/** A question in words, as it stands among the filters: within 500 m of a road. */
export function askWords(ask: Ask, t: Translate<'ask'>, nameOf: NameOf): string {
	switch (ask.kind) {
		case 'view':
			return t('ask.said.view');
		case 'crosses':
			return t('ask.said.crosses', { name: featureWords(ask.id, t, nameOf) });
		case 'nearest':
			return t('ask.said.nearest', {
				count: ask.count,
				category: categoryWords(ask.category, t),
				of: subjectWords(ask.of, t, nameOf),
			});
		case 'within':
			return withinWords(ask, t, nameOf);
	}
}

function withinWords({ metres, of }: Extract<Ask, { kind: 'within' }>, t: Translate<'ask'>, nameOf: NameOf): string {
	if (metres === 0 && of.kind === 'area') return t('ask.said.inArea');
	const words = subjectWords(of, t, nameOf);
	return metres === 0
		? t('ask.said.touching', { of: words })
		: t('ask.said.within', { metres: metres.toLocaleString('en-US'), of: words });
}

/** What a question is asked about, in words. */
export function subjectWords(subject: Subject, t: Translate<'ask'>, nameOf: NameOf): string {
	if (subject.kind === 'feature') return featureWords(subject.id, t, nameOf);
	if (subject.kind === 'point') return t('ask.spoken.point', { at: formatPosition(subject.at) });
	return t(`ask.spoken.${subject.kind}`);
}

/** A feature by its name; one that an address made up is said to be unknown. */
export const featureWords = (id: string, t: Translate<'ask'>, nameOf: NameOf): string =>
	nameOf(id) ?? t('ask.unknownFeature', { id });

/** A category in words; one that an address made up stands for itself. */
export function categoryWords(category: string, t: Translate<'ask'>): string {
	const known = CATEGORIES.find((one) => one === category);
	return known ? t(`ask.categories.${known}`) : category;
}
