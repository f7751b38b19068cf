import { vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Ask } from '../../src/lib/core/ask/ask';
import { tieFeatures } from '../../src/lib/core/atlas/feature';
import { presentEntry } from '../../src/lib/core/atlas/present';
import type { Language } from '../../src/lib/core/language/languages';
import { loadTranslate } from '../../src/lib/core/language/translate';
import { mapData } from '../../src/lib/core/picture/map-data';
import AskPanel from '../../src/lib/features/ask/AskPanel.svelte';
import { deskOf, drawnShapes } from '../../src/lib/features/ask/desk';
import type { Sketch } from '../../src/lib/features/ask/sketch.svelte';
import Spoken, { speechOf } from '../../src/lib/ui/Spoken.svelte';
import { example, line, point, square } from './town';

const features = tieFeatures(
	[
		example('road', line([114, 31.5], [114.02, 31.5])),
		example(
			'school',
			point(114.01, 31.501),
			{ category: 'school', certainty: 'approximate', accuracy_m: 300 },
			'services',
		),
		example('hall', point(114.01, 31.502), { category: 'school' }, 'services'),
		example('lost', null, { category: 'market' }),
		example('estate', square(114.05, 31.5, 0.002), {}, 'development'),
	],
	[],
	[],
);
export const entries = features.map((feature) =>
	presentEntry(feature, { language: 'zh-Hans', script: (text) => text }),
);
export const byId = new Map(entries.map((entry) => [entry.id, entry]));
export const desk = deskOf(
	entries,
	drawnShapes(mapData(features, { context: [], bounds: [113, 31, 115, 32] }, (id) => id)),
);
export const ofRoad = { kind: 'feature', id: 'road' } as const;

/** Shows the panel of questions over a road, two schools, a market that is nowhere and an estate. */
export async function showPanel({
	ask = null,
	language = 'zh-Hans',
	...rest
}: { ask?: Ask | null; language?: Language; selected?: string; sketch?: Sketch; left?: number } = {}) {
	const heard = { onask: vi.fn(), onsketch: vi.fn(), onselect: vi.fn() };
	const given = {
		t: await loadTranslate(language, 'ask'),
		entries,
		byId,
		selected: byId.get(rest.selected ?? '') ?? null,
		ask,
		answer: ask && desk.answer(ask),
		left: rest.left ?? (ask ? desk.answer(ask).ids.length : entries.length),
		geometryOf: desk.geometryOf,
		bounds: [113.9, 31.4, 114.1, 31.6],
		sketch: rest.sketch ?? null,
		...heard,
	};
	const screen = await render(Spoken, { speech: await speechOf(language), shows: AskPanel, given });
	return { ...heard, screen };
}
