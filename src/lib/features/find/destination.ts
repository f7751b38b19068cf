import { DATASETS } from '../../core/datasets';
import type { Language } from '../../core/language/languages';
import type { Hit } from '../../core/search/search';
import { formatView, type View } from '../../core/view/grammar';
import { featureLink, link, sentenceLink } from '../../state/links';

/**
 * Where a hit leads. On the map a feature is selected there, in the reader's own view and with the datasets
 * that show it; elsewhere it is its page. Anything else is a sentence of the report.
 * @param view the view of the map's page, null on any other page.
 */
export function destination({ feature, id, at }: Hit, language: Language, view: View | null): string {
	if (feature && view) {
		const datasets = DATASETS.filter((name) => view.datasets.includes(name) || feature.needs.includes(name));
		return link(language) + formatView({ ...view, select: id, datasets, camera: null });
	}
	if (feature) return featureLink(language, { kind: feature.kind, id });
	return at ? sentenceLink(language, at.report, at.sentence) : link(language);
}
