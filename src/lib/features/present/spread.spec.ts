import { expect, test } from 'vitest';
import { exampleDeck } from '../../../../tests/example/deck';
import type { Scene } from '../../core/scene/scene';
import { heightOf, shareOf, spreadOf } from './spread';

const { scenes } = exampleDeck();
const stop = scenes.find(({ kind }) => kind === 'stop')!;
const quoting = (length: number): Scene => ({ ...stop, quotes: [{ ...stop.quotes[0]!, exact: '字'.repeat(length) }] });

test('the more a scene says, the wider its text, and the more of a high stage it takes', () => {
	expect([20, 150, 400].map((length) => spreadOf(quoting(length)))).toEqual(['brief', 'full', 'long']);
	expect([20, 90, 400].map((length) => shareOf(quoting(length)))).toEqual(['half', 'most', 'nearly-all']);
});

test('everything that is said takes room', () => {
	const plain = { ...stop, figures: [], contradictions: [], summary: null };
	const height = heightOf(plain, 24);
	const feature = stop.features[0]!;
	const contradiction = { status: 'preparation', phase: null, quote: stop.quotes[0]! } as const;
	const more: Partial<Scene>[] = [
		{ summary: 'One sentence in English about what the report says of it.' },
		{ figures: stop.figures },
		{ contradictions: [contradiction, contradiction] },
		{ kind: 'section', features: Array.from({ length: 25 }, () => feature), quotes: plain.quotes },
		{ leads: ['一是修路。', '二是办学。'] },
	];
	for (const one of more) expect(heightOf({ ...plain, ...one }, 24)).toBeGreaterThan(height);
});

test('Latin letters take half the room of Han', () => {
	expect(heightOf({ ...quoting(0), quotes: [{ ...stop.quotes[0]!, exact: 'a'.repeat(200) }] }, 24)).toBeLessThan(
		heightOf(quoting(200), 24),
	);
});
