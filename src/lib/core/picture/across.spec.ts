import { expect, test } from 'vitest';
import { runsAcross } from './across';

const line = (d: string | null, x: number, y: number, area = false) => ({ d, area, x, y });

test.each([
	['a line from west to east', line('M0,10L100,20', 50, 15), true],
	['a line from north to south', line('M10,0L20,100', 15, 50), false],
	['a bent line, on the piece of its name', line('M0,0L100,0L100,-90', 100, -45), false],
	['a bent line, named on its other piece', line('M0,0L100,0L100,-90', 40, 0), true],
	['a point', line(null, 5, 5), false],
	['an area', line('M0,0L100,0L100,10Z', 50, 5, true), false],
])('%s', (_, shape, across) => expect(runsAcross(shape)).toBe(across));
