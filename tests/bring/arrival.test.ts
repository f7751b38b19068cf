import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Summary } from '../../src/lib/core/bring/held';
import { MOST_BYTES } from '../../src/lib/core/bring/limits';
import { Arrival } from '../../src/lib/features/bring/arrival.svelte';
import type { Asked } from '../../src/lib/features/bring/post';
import { TOWN } from './bringing';

/** A worker that answers when it is told to, and knows whether it was ended. */
class Quiet extends EventTarget {
	static readonly all: Quiet[] = [];
	readonly asked: Asked[] = [];
	isEnded = false;
	constructor() {
		super();
		Quiet.all.push(this);
	}
	postMessage(asked: Asked) {
		this.asked.push(asked);
	}
	terminate() {
		this.isEnded = true;
	}
	tell(told: object) {
		this.dispatchEvent(Object.assign(new Event('message'), { data: { number: this.asked.at(-1)!.number, ...told } }));
	}
}

const file = new File(['{}'], 'a.geojson');
const SUMMARY = { guess: { datum: null, swapped: false, metres: false } } as Summary;

beforeEach(() => {
	Quiet.all.length = 0;
	vi.stubGlobal('Worker', Quiet);
});
afterEach(() => {
	vi.unstubAllGlobals();
});

describe('a file that arrives', () => {
	test('is read by a worker of its own, which ends with it', async () => {
		const arrival = new Arrival(1, 'a.geojson');
		const reading = arrival.read(file, () => Promise.resolve(TOWN));
		await expect.poll(() => Quiet.all[0]?.asked.length).toBe(1);
		Quiet.all[0]!.tell({ answer: SUMMARY });
		await reading;
		expect(arrival.stage).toBe('asking');
		arrival.close();
		expect(Quiet.all.map(({ isEnded }) => isEnded)).toEqual([true]);
	});

	test('starts no worker when it is let go while the town is still on its way', async () => {
		let arrive = (_: typeof TOWN): void => undefined;
		const town = new Promise<typeof TOWN>((resolve) => (arrive = resolve));
		const arrival = new Arrival(1, 'a.geojson');
		const reading = arrival.read(file, () => town);
		arrival.close();
		arrive(TOWN);
		await reading;
		expect(Quiet.all).toEqual([]);
		expect(arrival.refused).toBeNull();
	});

	test('is not refused for having been let go while it was read', async () => {
		const arrival = new Arrival(1, 'a.geojson');
		const reading = arrival.read(file, () => Promise.resolve(TOWN));
		await expect.poll(() => Quiet.all[0]?.asked.length).toBe(1);
		arrival.close();
		await reading;
		expect([arrival.stage, arrival.refused, Quiet.all[0]!.isEnded]).toEqual(['reading', null, true]);
	});

	test('keeps the first reason of a refusal, and its worker goes', async () => {
		const arrival = new Arrival(1, 'a.geojson');
		const reading = arrival.read(file, () => Promise.resolve(TOWN));
		await expect.poll(() => Quiet.all[0]?.asked.length).toBe(1);
		Quiet.all[0]!.tell({ refused: { why: 'json', place: { kind: 'line', number: 2 }, came: '' } });
		await reading;
		Quiet.all[0]!.dispatchEvent(new Event('error'));
		expect([arrival.stage, arrival.refused?.why, Quiet.all[0]!.isEnded]).toEqual(['refused', 'json', true]);
	});

	test('is refused by its size before anything reads it', async () => {
		const large = { name: 'a.geojson', size: MOST_BYTES + 1_000_000 } as File;
		const arrival = new Arrival(1, 'a.geojson');
		await arrival.read(large, () => Promise.resolve(TOWN));
		expect(arrival.refused).toMatchObject({ why: 'tooLarge', came: '51.0 MB' });
		expect(Quiet.all).toEqual([]);
	});
});
