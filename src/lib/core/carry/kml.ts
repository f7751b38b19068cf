import { toKML } from '@placemarkio/tokml';
import type { Feature, Geometry } from 'geojson';
import { DATASETS, type Dataset } from '../datasets';
import { CERTAINTIES, type Certainty } from '../feature/vocabulary';
import type { Carried, Published } from './carried';
import { COLOURS } from './colours';
import { FEATURE_COLUMNS, type Cell, type FeatureColumn } from './columns';
import { legible } from './legible';
import { certaintyText, costText, featureRow, natureWord, statusWord } from './rows';
import { aboutLines } from './words';

/**
 * OGC KML 2.2: a folder a dataset, styles by dataset and certainty, and in each description status, cost, certainty and
 * quotes. What is not placed is a placemark without a geometry, which Google Earth and 奥维 list, and the document says
 * how many there are. The placemarks are those of `@placemarkio/tokml`, which knows neither styles nor a document of
 * its own: these are put around them.
 * https://docs.ogc.org/is/12-007r2/12-007r2.html
 */
export function writeKml(carried: Carried): string {
	const { features, about, words } = carried;
	const unplaced = features.filter(({ geometry }) => !geometry).length;
	const told = aboutLines(about, words).map(([name, value]) => `${name}: ${value}`);
	const description = [...told, ...(unplaced > 0 ? [`${words.unplaced}: ${unplaced}`] : [])].join('\n');
	const folders = DATASETS.flatMap((dataset) => {
		const those = features.filter(({ properties }) => properties.dataset === dataset);
		return those.length > 0
			? [`<Folder>\n${tag('name', words.dataset[dataset] ?? dataset)}${placemarks(those, carried)}\n</Folder>`]
			: [];
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<kml xmlns="http://www.opengis.net/kml/2.2">',
		'<Document>',
		tag('name', about.title),
		tag('description', asHtml(description)),
		...stylesOf(features),
		...folders,
		'</Document>',
		'</kml>',
		'',
	].join('\n');
}

/** The placemarks of the library, each with its style where the schema has it: before its data. */
function placemarks(features: readonly Published[], carried: Carried): string {
	const kml = toKML({ type: 'FeatureCollection', features: features.map((feature) => placemark(feature, carried)) });
	let n = 0;
	return (
		kml
			.slice(kml.indexOf('<Document>') + '<Document>'.length, kml.lastIndexOf('</Document>'))
			// Text stands escaped here: what begins with < is an element.
			.replaceAll('<ExtendedData>', () => `<styleUrl>#${styleId(features[n++]!.properties)}</styleUrl><ExtendedData>`)
			.replaceAll(']]>', ']]&gt;')
	);
}

/** Columns that the name and the description tell. */
const TOLD: readonly FeatureColumn[] = ['name', 'quotes'];

function placemark(feature: Published, carried: Carried): Feature<Geometry | null> {
	const row = featureRow(feature, carried);
	const data = FEATURE_COLUMNS.filter((column) => !TOLD.includes(column) && row[column] !== null);
	return {
		type: 'Feature',
		id: feature.properties.id,
		geometry: feature.geometry,
		properties: {
			name: row.name,
			description: asHtml(describe(feature, carried)),
			...Object.fromEntries(data.map((column) => [column, String(row[column])])),
		},
	};
}

/** Status, cost, certainty and quotes, a line each. */
function describe(feature: Published, carried: Carried): string {
	const { properties, geometry } = feature;
	const { heading, certainty } = carried.words;
	const lines: [FeatureColumn, Cell][] = [
		['status_name', statusWord(properties, carried)],
		['cost_text', costText(properties, carried)],
		['nature_name', natureWord(properties, carried)],
		['certainty_name', geometry ? certaintyText(properties, carried) : certainty['none']!],
		['source', properties.source],
		...properties.mentions.map(({ exact, report }): [FeatureColumn, Cell] => ['quotes', `“${exact}” (${report})`]),
	];
	return lines.flatMap(([column, value]) => (value === null ? [] : [`${heading[column]}: ${value}`])).join('\n');
}

/** Google Earth reads a description as HTML: text of ours stays text there. */
const asHtml = (text: string): string => escape(legible(text));

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const tag = (name: string, text: string): string => `<${name}>${escape(legible(text))}</${name}>`;

const styleId = ({ dataset, certainty }: Pick<Published['properties'], 'dataset' | 'certainty'>): string =>
	`${dataset}-${certainty ?? CERTAINTIES.at(-1)}`;

/** How opaque lines are, and areas, by certainty: KML knows no broken lines. */
const OPACITY: Readonly<Record<Certainty, [line: string, area: string]>> = {
	surveyed: ['ff', '80'],
	digitised: ['ff', '66'],
	approximate: ['cc', '4d'],
	schematic: ['99', '33'],
};

/** A style for every dataset and certainty that occur together. */
function stylesOf(features: readonly Published[]): string[] {
	const used = new Set(features.map(({ properties }) => styleId(properties)));
	return DATASETS.flatMap((dataset) =>
		CERTAINTIES.filter((certainty) => used.has(styleId({ dataset, certainty }))).map((certainty) =>
			styleOf(dataset, certainty),
		),
	);
}

function styleOf(dataset: Dataset, certainty: Certainty): string {
	const [line, area] = OPACITY[certainty];
	// aabbggrr
	const [, r, g, b] = /^#(..)(..)(..)$/.exec(COLOURS[dataset])!;
	const colour = (opacity: string) => `<color>${opacity}${b}${g}${r}</color>`;
	return [
		`<Style id="${dataset}-${certainty}">`,
		`<IconStyle>${colour(line)}</IconStyle>`,
		`<LineStyle>${colour(line)}<width>${certainty === 'schematic' ? 2 : 3}</width></LineStyle>`,
		`<PolyStyle>${colour(area)}</PolyStyle>`,
		'</Style>',
	].join('');
}
