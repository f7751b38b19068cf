import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTEXT, DATASETS } from '../../src/lib/core/datasets';
import { cleanReport } from '../../src/lib/core/report/clean';
import type { ReportEdits } from '../../src/lib/core/report/edits';
import { isMain } from '../../src/lib/server/main';

/** Cells of the grid in which the features stand, in degrees. */
const CELL = 0.002;
const COLUMNS = 120;
const WEST = 113.9;
const SOUTH = 31.2;
const SOURCE = { source: '示例，按网格生成', source_en: 'Example, generated on a grid', date: '2022-12-01' };

/** Files of a town with `count` features, each with a mention and a geometry; the same every time. */
export function generateTown(count: number): Map<string, string> {
	const numbers = Array.from({ length: count }, (_, i) => i);
	const raw = `一、工作回顾\n\n${numbers.map(sentenceOf).join('\n')}\n`;
	const edits: ReportEdits = {
		title: '示例镇2022年政府工作报告',
		title_en: 'Sample Town government work report, 2022',
		publisher: '示例镇人民政府',
		source: '生成的示例',
		source_en: 'A generated example',
		received: '2022-12-01',
		parts: ['review'],
		corrections: [],
		boilerplate: [],
		leads: [],
		unaccounted: [],
	};
	const files = new Map<string, unknown>([
		['town.json', town(count)],
		['indicators.json', []],
		['reports/2022.json', edits],
		[`layers/${CONTEXT}.geojson`, { type: 'FeatureCollection', features: [] }],
		...DATASETS.map((dataset, d): [string, unknown] => [
			`layers/${dataset}.geojson`,
			{ type: 'FeatureCollection', features: numbers.filter((i) => i % DATASETS.length === d).map(featureOf) },
		]),
	]);
	const texts = [...files].map(([file, value]): [string, string] => [file, `${JSON.stringify(value, null, '\t')}\n`]);
	return new Map([
		...texts,
		['reports/2022.raw.txt', raw],
		['reports/2022.md', cleanReport(raw, edits, (text) => text).markdown],
	]);
}

/** Writes the files of a generated town into `folder`. */
export function writeTown(folder: string, files: ReadonlyMap<string, string>): void {
	for (const name of ['reports', 'layers']) mkdirSync(join(folder, name), { recursive: true });
	for (const [file, text] of files) writeFileSync(join(folder, file), text);
}

const quoteOf = (i: number): string => `投资${100 + (i % 900)}万元的第${i}号道路`;
const sentenceOf = (i: number): string => `今年以来,${quoteOf(i)}改造工程正在施工,进一步便捷了群众出行。`;

function featureOf(i: number) {
	const geometry = [pointOf, lineOf, polygonOf][i % 3]!(i);
	return {
		type: 'Feature',
		id: `road-${i}`,
		properties: {
			kind: 'project',
			name: `第${i}号道路`,
			name_en: `Road ${i}`,
			summary_en: `Road ${i} is being rebuilt.`,
			certainty: 'schematic',
			accuracy_m: null,
			...SOURCE,
			mentions: [
				{ report: '2022', exact: quoteOf(i), says: { money: (100 + (i % 900)) * 10_000, nature: 'investment' } },
			],
		},
		geometry,
	};
}

const cornerOf = (i: number): [number, number] => [
	round(WEST + (i % COLUMNS) * CELL),
	round(SOUTH + Math.floor(i / COLUMNS) * CELL),
];
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const pointOf = (i: number) => ({ type: 'Point', coordinates: cornerOf(i) });

function lineOf(i: number) {
	const [x, y] = cornerOf(i);
	const steps = Array.from({ length: 12 }, (_, k) => [round(x + k * 1e-4), round(y + (k % 2) * 1e-4)]);
	return { type: 'LineString', coordinates: steps };
}

/** A ring of twenty corners round the middle of the cell. */
function polygonOf(i: number) {
	const [x, y] = cornerOf(i);
	const ring = Array.from({ length: 20 }, (_, k) => {
		const angle = (k / 20) * 2 * Math.PI;
		return [round(x + 1e-3 + 8e-4 * Math.cos(angle)), round(y + 1e-3 + 8e-4 * Math.sin(angle))];
	});
	return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

function town(count: number) {
	const north = round(SOUTH + Math.ceil(count / COLUMNS) * CELL + CELL);
	const bounds = [WEST, SOUTH, round(WEST + COLUMNS * CELL + CELL), north];
	return {
		name: '示例镇',
		name_en: 'Sample Town',
		parent: '示例市',
		parent_en: 'Sample City',
		codes: { statistical: '000000000' },
		centre: [WEST, SOUTH],
		bounds,
		context_bounds: bounds,
		base_maps: [{ id: 'schematic' }],
		map_review_number: '',
		contact: '',
		licence: '示例',
		licence_en: 'Example',
		languages: ['zh-Hans', 'en'],
	};
}

if (isMain(import.meta.url)) {
	const [folder, count = '10000'] = process.argv.slice(2);
	if (!folder) throw new Error('came no folder; expected: tsx tests/geodata/generate.ts <folder> [count]');
	writeTown(folder, generateTown(Number(count)));
}
