import { expect, test } from 'vitest';
import { townFrame } from './frames';
import { plainScene } from './plain';
import type { Scene } from './scene';
import { secondsOf } from './seconds';

const frame = townFrame([113.9, 31.4, 114.1, 31.6]);
const quote = (exact: string) => ({ exact, report: '2022', sentence: 's1-1-1-1', part: 'review' as const });
const scene = (change: Partial<Scene>) => plainScene({ id: 'a', kind: 'stop', title: '', frame, ...change });

test.each<[string, Partial<Scene>, number]>([
	['nothing to read', {}, 8],
	['fifty characters', { quotes: [quote('路'.repeat(50))] }, 16],
	['thirty words', { summary: 'road '.repeat(30) }, 16],
	['a page', { quotes: [quote('路'.repeat(900))] }, 40],
])('a scene stays as long as a room takes to read it: %s', (_, change, seconds) => {
	expect(secondsOf(scene(change))).toBe(seconds);
});
