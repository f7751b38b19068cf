import type { Translate } from '../../core/language/translate';
import type { MapWords } from '../../map/words';

/** The words of a map in the language of the page. */
export function mapWords(t: Translate, label: string): MapWords {
	return {
		label,
		zoomIn: t('map.zoomIn'),
		zoomOut: t('map.zoomOut'),
		reset: t('map.reset'),
		distance: (metres) => (metres < 1000 ? t('map.metres', { n: metres }) : t('map.kilometres', { n: metres / 1000 })),
		locale: {
			'Map.Title': label,
			'CooperativeGesturesHandler.MobileHelpText': t('maplibre.Map.CooperativeGestures'),
		},
	};
}
