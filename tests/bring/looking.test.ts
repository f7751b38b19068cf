import { expect, test, vi } from 'vitest';
import type { Told } from '../../src/lib/core/bring/held';
import type { Arrival } from '../../src/lib/features/bring/arrival.svelte';
import { Bringing } from '../../src/lib/features/bring/bringing.svelte';
import { brought } from '../../src/lib/features/bring/brought.svelte';
import { TOWN } from './bringing';

vi.mock('../../src/lib/state/view.svelte', () => ({ view: { choose: vi.fn() } }));
vi.mock('../../src/lib/features/inspect/map-loader', () => ({ mapLoader: vi.fn() }));

const told = (number: number): Told => ({ number, name: `${number}`, properties: [], more: 0, bounds: null });

test('of two clicks the later one is told of, whichever answer comes first', async () => {
	const answers: ((told: Told[]) => void)[] = [];
	const ask = () => new Promise<Told[]>((resolve) => answers.push(resolve));
	brought.arrivals = [{ number: 1, stage: 'here', held: {}, ask } as unknown as Arrival];
	const bringing = new Bringing('zh-Hans');
	bringing.viewport = { camera: { center: TOWN, zoom: 13 }, width: 800, height: 600 } as typeof bringing.viewport;
	const [first, second] = [bringing.look([10, 10]), bringing.look([20, 20])];
	answers[1]!([told(2)]);
	await second;
	answers[0]!([told(1)]);
	await first;
	expect(brought.looked?.told.map(({ number }) => number)).toEqual([2]);
});
