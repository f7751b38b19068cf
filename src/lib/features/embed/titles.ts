import type { FramePage } from '../../core/embed/frame-page';
import type { Translate } from '../../core/language/translate';

/** What an embedded map is called: the town's atlas, a dataset of the town, a project or place. */
export function frameTitle(
	{ subject, name }: Pick<FramePage, 'subject' | 'name'>,
	town: string,
	site: Translate,
	t: Translate<'embed'>,
): string {
	if (subject.of === 'feature') return name;
	return subject.of === 'town'
		? site('title', { town })
		: t('embed.datasetOf', { town, dataset: site(`dataset.${subject.dataset}`) });
}
