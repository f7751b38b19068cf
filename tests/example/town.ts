import type { Geometry } from 'geojson';
import type { ContextFeature, SourceFeature } from '../../src/lib/core/atlas/feature';
import type { Mention } from '../../src/lib/core/mention/schema';
import { parseReport } from '../../src/lib/core/report/parse';

const DAY = '2024-01-01';

/** A feature with only what a test is about; everything else is plain. */
export function example(
	id: string,
	geometry: Geometry | null = null,
	properties: Partial<SourceFeature['properties']> = {},
	dataset: SourceFeature['dataset'] = 'roads',
): SourceFeature {
	return {
		id,
		dataset,
		geometry,
		properties: {
			kind: 'place',
			name: `名${id}`,
			name_en: `Name of ${id}`,
			aliases: [],
			formerly: [],
			at: [],
			related: [],
			certainty: geometry ? 'schematic' : null,
			accuracy_m: null,
			source: `来源${id}`,
			source_en: `Source of ${id}`,
			date: DAY,
			mentions: [],
			settled: {},
			...properties,
		},
	};
}

export function exampleContext(id: string, geometry: Geometry): ContextFeature {
	const words = { name: id, name_en: id, source: id, source_en: id };
	const position = { certainty: 'approximate', accuracy_m: 500, date: DAY } as const;
	return { id, geometry, properties: { role: 'railway', aliases: [], ...words, ...position } };
}

/** A mention of the report of a year. */
export const says = (exact: string, said: Mention['says'] = {}, report = '2022'): Mention => ({
	report,
	exact,
	says: said,
});

/** Two reports, each with a review and a plan. */
export const reports = [
	parseReport(
		'## 一、回顾\n\n甲路投资1500万元正在施工。乙路尚在推进。乙路已列入计划。\n\n## 二、计划\n\n甲路投资1600万元今年完工。丙路明年新建。',
		'2022',
		['review', 'plan'],
	),
	parseReport('## 一、回顾\n\n甲路完工。\n\n## 二、计划\n\n丙路再议。', '2023', ['review', 'plan']),
];

export const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] });
export const line = (...coordinates: [number, number][]): Geometry => ({ type: 'LineString', coordinates });

/** A square ring as RFC 7946 winds it. */
export function square(lng: number, lat: number, side: number): Geometry {
	const [east, north] = [lng + side, lat + side];
	const ring = [
		[lng, lat],
		[east, lat],
		[east, north],
		[lng, north],
		[lng, lat],
	];
	return { type: 'Polygon', coordinates: [ring] };
}
