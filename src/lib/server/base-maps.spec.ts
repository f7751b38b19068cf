import { expect, test } from 'vitest';
import type { Voice } from '../core/atlas/present';
import type { BaseMapEntry } from '../core/town/schema';
import { toTraditional } from './chinese';
import { offeredBaseMaps } from './base-maps';

const base_maps: BaseMapEntry[] = [
	{ id: 'schematic' },
	{ id: 'imagery', tianditu: 'img' },
	{
		id: 'survey',
		name: '发展图',
		name_en: 'Survey',
		style: 'maps/style.json',
		attribution: '测绘发展',
		attribution_en: 'Survey',
	},
	{ id: 'open', name: '开放地图', name_en: 'Open map', pmtiles: 'open map.pmtiles', attribution: '© OpenStreetMap' },
	{
		id: 'far',
		name: '远方',
		name_en: 'Far',
		pmtiles: 'https://x.example/far.pmtiles',
		attribution: 'X',
		flavor: 'dark',
	},
];
const voice = (language: Voice['language']): Voice => ({
	language,
	script: language === 'zh-Hant' ? toTraditional() : (text) => text,
});

test('base maps are offered in the language of the page, with addresses that a browser can ask for', () => {
	expect(offeredBaseMaps({ base_maps }, voice('en'), 'key')).toEqual([
		{ id: 'schematic', kind: 'schematic' },
		{ id: 'imagery', kind: 'tianditu', set: 'img', key: 'key' },
		{ id: 'survey', kind: 'style', name: 'Survey', address: 'maps/style.json', attribution: 'Survey' },
		{
			id: 'open',
			kind: 'pmtiles',
			name: 'Open map',
			address: 'base/open%20map.pmtiles',
			attribution: '© OpenStreetMap',
			flavor: null,
			language: 'en',
		},
		{
			id: 'far',
			kind: 'pmtiles',
			name: 'Far',
			address: 'https://x.example/far.pmtiles',
			attribution: 'X',
			flavor: 'dark',
			language: 'en',
		},
	]);
});

test('names and thanks stand in the reader’s script', () => {
	const [, survey] = offeredBaseMaps({ base_maps }, voice('zh-Hant'));
	expect(survey).toMatchObject({ name: '發展圖', attribution: '測繪發展' });
});

test('without a key 天地图 is not offered', () => {
	const kinds = (key?: string) => offeredBaseMaps({ base_maps }, voice('zh-Hans'), key).map(({ kind }) => kind);
	expect(kinds()).not.toContain('tianditu');
	expect(kinds('')).not.toContain('tianditu');
	expect(kinds('key')).toContain('tianditu');
});
