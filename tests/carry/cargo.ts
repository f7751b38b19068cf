import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initSqlJs from 'sql.js';
import type { Geometry } from 'geojson';
import { publicFeature } from '../../src/lib/core/atlas/public';
import type { Carried, Published } from '../../src/lib/core/carry/carried';
import { figuresOf } from '../../src/lib/core/carry/figures';
import { carryWords } from '../../src/lib/core/carry/words';
import { loadTranslate } from '../../src/lib/core/language/translate';
import { sourcesOf } from '../../src/lib/server/carry/about';
import { publicRows } from '../../src/lib/server/ledger';
import { loadSite } from '../../src/lib/server/site';

/** Everything of the town, as a reader takes it away from a view that leaves everything. */
export async function wholeTown(language: 'zh-Hans' | 'en' = 'zh-Hans'): Promise<Carried> {
	const site = loadSite();
	const { whole, code, reports } = await sourcesOf(site, language === 'en' ? 'en' : undefined);
	const [t, own] = await Promise.all([loadTranslate(language, 'carry'), loadTranslate(language, 'site')]);
	return {
		features: site.features.map(publicFeature),
		figures: figuresOf(publicRows(site), new Set(site.features.map(({ id }) => id))),
		about: { ...whole, address: 'https://town.example/?status=preparation' },
		words: carryWords(language, t, own),
		site: 'https://town.example/',
		code,
		reports,
	};
}

/** Names that somebody might put into a report to harm whoever opens a file. */
export const HOSTILE = {
	formula: `=cmd()|' /C calc'!A0`,
	plus: '+1+1',
	minus: '-2+3',
	at: '@SUM(A1:A9)',
	wide: '＝1＋1',
	tab: '\t=1+1',
	script: `<script>alert('名')</script>`,
	cdata: '甲]]>乙&amp;丙',
	lines: '甲,"乙"\r\n丙;丁',
	emoji: '村口🏫👩‍🌾',
	prototype: 'constructor',
} as const;

/** Text that no XML and no C program can hold, and what becomes of it. */
export const UNFIT = { text: '甲\u0000乙\u0007丙\uD800丁\uFFFF戊\uDC00', legible: '甲␀乙␇丙�丁�戊�' } as const;

const GEOMETRIES: readonly (Geometry | null)[] = [
	{ type: 'Point', coordinates: [114.01, 31.51] },
	null,
	{
		type: 'LineString',
		coordinates: [
			[114.01, 31.51],
			[114.02, 31.52],
		],
	},
	// A ring that runs the wrong way round.
	{
		type: 'Polygon',
		coordinates: [
			[
				[114, 31.5],
				[114, 31.6],
				[114.1, 31.6],
				[114.1, 31.5],
				[114, 31.5],
			],
		],
	},
	{
		type: 'GeometryCollection',
		geometries: [
			{ type: 'Point', coordinates: [114.03, 31.53] },
			{ type: 'MultiPoint', coordinates: [[114.04, 31.54]] },
		],
	},
	{
		type: 'MultiPolygon',
		coordinates: [
			[
				[
					[114, 31.5],
					[114.1, 31.5],
					[114.1, 31.6],
					[114, 31.5],
				],
			],
		],
	},
];

/** Features whose every text is hostile, in every kind of geometry. */
export async function hostileTown(): Promise<Carried> {
	const town = await wholeTown();
	const names = [...Object.values(HOSTILE), UNFIT.text];
	return {
		...town,
		figures: [],
		features: names.map((name, i) => hostile(name, i)),
		about: { ...town.about, filter: names.join(' ') },
	};
}

function hostile(name: string, i: number): Published {
	const geometry = GEOMETRIES[i % GEOMETRIES.length]!;
	const id = `hostile-${i}`;
	return {
		type: 'Feature',
		id,
		geometry,
		properties: {
			id,
			kind: 'project',
			dataset: 'services',
			category: null,
			name,
			name_en: name,
			status: null,
			phase: name,
			cost_cny: i === 0 ? null : i * 1_234_567,
			cost_qualifier: i === 0 ? null : 'about',
			cost_nature: i === 0 ? null : 'investment',
			certainty: geometry ? 'approximate' : null,
			accuracy_m: geometry ? 12.5 : null,
			source: name,
			date: '2026-01-02',
			at: [],
			mentions: [{ report: '2022', sentence: 's1-1-1-1', exact: name, prefix: name, suffix: '', says: {} }],
		},
	};
}

/** SQLite as the package has it. */
export const openSqlite = () =>
	initSqlJs({
		wasmBinary: readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')).buffer,
	});

/** What of a feature every format has to keep. */
export const kept = ({ properties: { id, name, status, cost_cny } }: Published) => ({ id, name, status, cost_cny });
