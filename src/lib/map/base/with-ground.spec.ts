import type { LayerSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { withGround } from './with-ground';

const layers: LayerSpecification[] = [
	{ id: 'context-railway', type: 'line', source: 'context' },
	{ id: 'context-anchors-name', type: 'symbol', source: 'context-anchors', layout: { visibility: 'none' } },
	{ id: 'shapes-solid', type: 'line', source: 'shapes' },
];
const seen = (drawn: boolean) => withGround(layers, drawn).map(({ layout }) => layout?.visibility);

test('a base map below takes the place of the town’s own ground, and of nothing else', () => {
	expect(seen(false)).toEqual(['none', 'none', undefined]);
});

test('with it gone the ground is drawn again, but for what was not shown before', () => {
	expect(seen(true)).toEqual(['visible', 'none', undefined]);
});
