import { expect, test } from 'vitest';
import { entryOf, yuan } from '../../../../tests/example/entries';
import { changedSigns, signImage } from './signs';
import type { Shape } from './picture';

const shape = (id: string, rest: Partial<Shape> = {}): Shape => ({
	id,
	kind: 'project',
	dataset: 'roads',
	certainty: 'schematic',
	status: 'completion',
	d: null,
	area: false,
	reach: null,
	x: 0,
	y: 0,
	...rest,
});
const place = (id: string) => entryOf(id, { kind: 'place' });

test('a project wears the status that it has then', () => {
	const changed = changedSigns(
		[shape('a'), shape('b')],
		[entryOf('a', { status: 'preparation' }), entryOf('b', { status: 'completion' })],
	);
	expect([...changed.keys()]).toEqual(['a']);
	expect(changed.get('a')).toEqual(shape('a', { status: 'preparation' }));
});

test('a road wears the status of its dearest project then, and is a road again where none was known', () => {
	const road = shape('road', { d: 'M0 0' });
	const [cheap, dear] = [
		entryOf('cheap', { status: 'implementation', at: ['road'], cost: yuan(1) }),
		entryOf('dear', { status: 'identification', at: ['road'], cost: yuan(2) }),
	];
	const at = (...known: Parameters<typeof changedSigns>[1]) =>
		changedSigns([road], [place('road'), ...known]).get('road');
	expect(at(cheap, dear)?.status).toBe('identification');
	expect(at(cheap)?.status).toBe('implementation');
	expect(at()).toMatchObject({ kind: 'place', status: null });
});

test('a point where nothing was done yet is a place; where something was, it keeps its dot', () => {
	const point = shape('p', { kind: 'site', status: null });
	expect(changedSigns([point], [place('p')]).get('p')?.kind).toBe('place');
	expect(changedSigns([point], [place('p'), entryOf('q', { at: ['p'] })]).size).toBe(0);
});

test('what is left out keeps its sign', () => {
	expect(changedSigns([shape('a')], []).size).toBe(0);
});

test('an image is named after what it shows; a mere road has none', () => {
	expect(signImage(shape('a', { status: null }))).toBe('roads/project/unknown/schematic');
	expect(signImage(shape('a', { kind: 'place', d: 'M0 0' }))).toBe('');
});
