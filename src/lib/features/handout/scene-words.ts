import type { Translate } from '../../core/language/translate';
import { formatMoney } from '../../core/money/format';
import type { Qualifier } from '../../core/money/money';
import type { Scene, SceneFigure } from '../../core/scene/scene';
import type { Speech } from '../../ui/speech';
import { unitWords } from '../data/unit-words';
import { periodWords } from '../present/period';

/** A figure of a scene in words: what it is, how much, and what else is said of it. */
export interface FigureWords {
	label: string | null;
	value: string;
	more: string[];
}

export function figureWords(
	figure: SceneFigure,
	t: Translate<'handout'>,
	present: Translate<'present'>,
	site: Speech,
): FigureWords {
	const { label, nature, was, yearOnYear, period, target, sum } = figure;
	const money = nature ? site.t(`nature.${nature}`) : null;
	const more = [
		label && money && label !== money ? money : null,
		target ? t('handout.target') : null,
		period ? periodWords(period, present, site.language) : null,
		was ? t('handout.was', { figure: formatMoney(was, site.language) }) : null,
		yearOnYear === null ? null : t('handout.growth', { percent: signed(yearOnYear) }),
		sum ? t('handout.sum', { count: sum.projects }) : null,
		sum && sum.missing > 0 ? t('handout.missing', { count: sum.missing }) : null,
	];
	return {
		label: label ?? money,
		value: valueWords(figure.value, figure.unit, figure.qualifier, site),
		more: more.filter((words) => words !== null),
	};
}

function valueWords(value: number, unit: string, qualifier: Qualifier, site: Speech): string {
	return unit === 'CNY'
		? formatMoney({ cny: value, qualifier }, site.language)
		: unitWords(value, unit, qualifier, site.t);
}

const signed = (percent: number): string => (percent > 0 ? `+${percent}` : `${percent}`.replace('-', '−'));

/** How far the project of a scene is, with the report's own words for it; null for what is no project. */
export function statusWords(
	{ kind, status, phase, features }: Scene,
	t: Translate<'handout'>,
	site: Translate,
): string | null {
	if (kind !== 'stop' || features[0]?.kind !== 'project') return null;
	const word = site(`status.${status ?? 'unknown'}`);
	return phase ? t('handout.phase', { status: word, phase }) : word;
}

/** How sure the position of a scene's subject is, or that there is none. */
export function positionWords(scene: Scene, t: Translate<'handout'>, site: Translate): string | null {
	if (scene.kind !== 'stop') return null;
	if (scene.bounds) return t('handout.certainty', { certainty: site(`certainty.${scene.certainty ?? 'none'}`) });
	return scene.features[0]?.townWide ? t('handout.townWide') : t('handout.unplaced');
}
