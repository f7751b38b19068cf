import { expect, test } from 'vitest';
import { exampleDeck } from '../../../../tests/example/deck';
import { arranged, chaptered, type Placed } from './arrange';
import type { Presentation } from './authored';
import { cameraFrame } from './frames';

const plain = exampleDeck();
const placed: Placed[] = plain.scenes.map((scene) => ({ scene, chapter: plain.chapters[scene.chapter]! }));
const ids = (presentation: Partial<Presentation>) => exampleDeck({ presentation }).scenes.map(({ id }) => id);
const all = plain.scenes.map(({ id }) => id);

test('a presentation that changes nothing leaves everything as it was', () => {
	expect(exampleDeck({ presentation: {} })).toEqual(plain);
	expect(chaptered(placed)).toEqual({ chapters: plain.chapters, scenes: plain.scenes });
});

test.each<[string, Presentation['order'], string[]]>([
	['later scenes come forward', [['a-road', 'park']], ['a-road', 'park', 'b-road', 'a-village', 'p1-2', 'p2']],
	['earlier scenes go back', [['park', 'a-road']], ['b-road', 'a-village', 'p1-2', 'p2', 'park', 'a-road']],
	[
		'of two runs each has its own place',
		[
			['b-road', 'a-road'],
			['p2', 'a-village'],
		],
		['b-road', 'a-road', 'p1-2', 'p2', 'a-village', 'park'],
	],
])('the scenes of a run follow one another where the first stands: %s', (_, order, between) => {
	expect(ids({ order })).toEqual(['opening', 'p1-1', ...between, 'closing']);
	expect(ids({ order }).sort()).toEqual([...all].sort());
});

test('what is dropped is not there, and leaves the run that it leads', () => {
	expect(ids({ drop: ['p1-2', 'opening'] })).toEqual(all.filter((id) => id !== 'p1-2' && id !== 'opening'));
	expect(ids({ order: [['a-road', 'park']], drop: ['a-road'] })).toContain('park');
});

test('a section that comes again is a chapter of its own, and every scene is in one', () => {
	const { chapters, scenes } = exampleDeck({ presentation: { order: [['a-road', 'park']] } });
	expect(chapters.map(({ id, scenes: count }) => [id, count])).toEqual([
		['opening', 1],
		['p1-1', 2],
		['p2', 1],
		['p1-1/2', 2],
		['p1-2', 1],
		['p2/2', 1],
		['closing', 1],
	]);
	expect(scenes.map(({ chapter }) => chapter)).toEqual([0, 1, 1, 2, 3, 3, 4, 5, 6]);
	expect(chapters[3]!.title).toBe('(一)道路');
});

test('a scene says what its author has it say, in the language of the page', () => {
	const edit = { title: '路', title_en: 'The road', note: '一句', note_en: 'A sentence', seconds: 25 };
	const edited = (language: 'zh-Hans' | 'en') =>
		exampleDeck({ presentation: { scenes: { 'a-road': edit, 'p1-1': edit } }, language }).scenes;
	expect(edited('zh-Hans')[2]).toMatchObject({ title: '路', original: null, seconds: 25, notes: { author: '一句' } });
	expect(edited('en')[2]).toMatchObject({ title: 'The road', original: '路', notes: { author: 'A sentence' } });
	expect(edited('en')[2]!.notes.paragraph).toBe(plain.scenes[2]!.notes.paragraph);
	expect(edited('en')[3]!.notes.author).toBeNull();
});

test('a section is called in the progress line what its overview is called', () => {
	const scenes = { 'p1-1': { title: '路', title_en: 'Roads' } };
	expect(exampleDeck({ presentation: { scenes } }).chapters[1]!.title).toBe('路');
	expect(exampleDeck({ presentation: { scenes }, language: 'en' }).chapters[1]!.title).toBe('Roads');
});

test('a camera becomes the square that a map 720 pixels high shows', () => {
	const camera = { center: [114, 31.5] as [number, number], zoom: 13 };
	const [scene] = arranged(
		placed.slice(2, 3),
		{ order: [], drop: [], scenes: { 'a-road': { camera } } },
		{ language: 'en', script: (text) => text },
	);
	expect(scene!.scene.frame).toEqual(cameraFrame(camera));
	expect(scene!.scene.frame.side).toBeCloseTo(720 / 2 ** 13, 10);
});
