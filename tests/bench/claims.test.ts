import { expect, it } from 'vitest';
import { judge, type Figures } from './claims';

const at = (median: number) => ({ min: median, median, max: median, values: [median] });
const figures: Figures = { ours: { painted: at(400), shift: at(0) }, leaflet: { painted: at(1000), shift: at(0) } };

it('holds a ratio of medians against its bound', () => {
	const claim = { text: 'first', metric: 'painted', over: 'leaflet', atMost: 0.4 } as const;
	expect(judge(claim, figures)).toEqual({ text: 'first', claimed: '<= 0.4x', measured: 0.4, met: true });
	expect(judge({ ...claim, atMost: 0.39 }, figures).met).toBe(false);
});

it('holds a figure of ours against its bound', () => {
	expect(judge({ text: 'shift', metric: 'shift', atMost: 0 }, figures).met).toBe(true);
	expect(judge({ text: 'late', metric: 'painted', atLeast: 500 }, figures)).toMatchObject({
		claimed: '>= 500',
		met: false,
	});
});

it('says nothing of what was not measured', () => {
	expect(judge({ text: 'live', metric: 'live', over: 'maplibre', atMost: 1.1 }, figures).met).toBeUndefined();
	expect(judge({ text: 'shift', metric: 'shift', over: 'leaflet', atMost: 1 }, figures).met).toBeUndefined();
});
