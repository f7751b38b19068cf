/** What a rule draws: features of one kind of geometry and one certainty. */
interface Rule {
	geometry: 'Point' | 'Line' | 'Polygon';
	schematic: boolean;
}

const RULES: readonly Rule[] = (['Point', 'Line', 'Polygon'] as const).flatMap((geometry) => [
	{ geometry, schematic: false },
	{ geometry, schematic: true },
]);

/**
 * The style of a layer for QGIS 3, in its own language: rules by kind of geometry, for a dataset has points, lines and
 * areas, and by certainty as on the map of the site: schematic lines dotted, areas hatched, points hollow.
 * @param colour #rrggbb
 */
export function writeQml(colour: string): string {
	const [, r, g, b] = /^#(..)(..)(..)$/.exec(colour)!.map((part) => parseInt(part, 16));
	const rgba = (opacity: number) => `${r},${g},${b},${opacity}`;
	const rules = RULES.map(({ geometry, schematic }, i) => {
		const sure = schematic ? `= 'schematic'` : `&lt;&gt; 'schematic'`;
		const filter = `geometry_type($geometry) = '${geometry}' AND &quot;certainty&quot; ${sure}`;
		return `<rule key="r${i}" symbol="${i}" label="${geometry.toLowerCase()}${schematic ? ', schematic' : ''}" filter="${filter}"/>`;
	});
	const symbols = RULES.map((rule, i) => {
		const { type, layer, options } = SYMBOLS[rule.geometry](rule.schematic, rgba);
		const told = Object.entries(options).map(
			([name, value]) => `<Option type="QString" name="${name}" value="${value}"/>`,
		);
		return (
			`<symbol type="${type}" name="${i}" alpha="1" clip_to_extent="1" force_rhr="0">` +
			`<layer class="${layer}" enabled="1" locked="0" pass="0"><Option type="Map">${told.join('')}</Option></layer></symbol>`
		);
	});
	return (
		`<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version="3.22.0" styleCategories="Symbology">` +
		`<renderer-v2 type="RuleRenderer" symbollevels="0" forceraster="0" enableorderby="0">` +
		`<rules key="all">${rules.join('')}</rules><symbols>${symbols.join('')}</symbols></renderer-v2></qgis>\n`
	);
}

interface Symbol {
	type: 'marker' | 'line' | 'fill';
	layer: string;
	options: Readonly<Record<string, string>>;
}

const SYMBOLS: Readonly<Record<Rule['geometry'], (schematic: boolean, rgba: (opacity: number) => string) => Symbol>> = {
	Point: (schematic, rgba) => ({
		type: 'marker',
		layer: 'SimpleMarker',
		options: {
			name: 'circle',
			color: rgba(schematic ? 0 : 255),
			outline_color: rgba(255),
			outline_width: '0.5',
			size: '3',
		},
	}),
	Line: (schematic, rgba) => ({
		type: 'line',
		layer: 'SimpleLine',
		options: {
			line_color: rgba(255),
			line_width: '0.7',
			line_style: schematic ? 'dot' : 'solid',
			capstyle: 'round',
			joinstyle: 'round',
		},
	}),
	Polygon: (schematic, rgba) => ({
		type: 'fill',
		layer: 'SimpleFill',
		options: {
			color: rgba(schematic ? 255 : 90),
			style: schematic ? 'b_diagonal' : 'solid',
			outline_color: rgba(255),
			outline_style: schematic ? 'dot' : 'solid',
			outline_width: '0.5',
		},
	}),
};
