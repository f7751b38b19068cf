import type { FeaturePage } from '../../core/atlas/feature-page';
import type { Language } from '../../core/language/languages';

/**
 * The page as JSON-LD in schema.org's words. A position is told only where it means something:
 * search engines would show a schematic point as a fact.
 */
export function linkedData(page: FeaturePage, town: string, language: Language): Record<string, unknown> {
	const { entry, position } = page;
	return {
		'@context': 'https://schema.org',
		'@type': entry.kind === 'project' ? 'Project' : 'Place',
		identifier: entry.id,
		name: entry.name,
		inLanguage: language,
		...(entry.original && { alternateName: entry.original }),
		...(entry.summary && { description: entry.summary }),
		...(entry.kind === 'project'
			? { location: { '@type': 'Place', name: town } }
			: { containedInPlace: { '@type': 'Place', name: town } }),
		...(entry.cost && {
			funding: {
				'@type': 'Grant',
				amount: { '@type': 'MonetaryAmount', currency: 'CNY', value: entry.cost.cny },
			},
		}),
		...(position.coordinates && {
			geo: { '@type': 'GeoCoordinates', longitude: position.coordinates[0], latitude: position.coordinates[1] },
		}),
		citation: entry.quotes.map(({ exact, report, sentence }) => ({
			'@type': 'Quotation',
			text: exact,
			isPartOf: `../../reports/${report}/#${sentence}`,
		})),
	};
}
