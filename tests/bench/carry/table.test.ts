import { expect, it } from 'vitest';
import type { Figures } from '../claims';
import type { CarryMetric } from './metrics';
import { carryTable } from './table';

const of = (...values: number[]) => ({ min: values[0]!, median: values[1]!, max: values[2]!, values });

it('puts the peer that there is beside a figure, with the ratio', () => {
	const figures: Figures<CarryMetric> = {
		ours: { geojson: of(300, 400, 500), xlsx: of(2000, 2000, 2000) },
		stringify: { geojson: of(40, 50, 60) },
	};
	const lines = carryTable(figures).split('\n');
	expect(lines.find((line) => line.startsWith('export: geojson'))).toMatch(
		/400 ms \[300-500\] +JSON\.stringify 50 ms \[40-60\] +8\.00$/,
	);
	expect(lines.find((line) => line.startsWith('export: xlsx'))).toMatch(/2000 ms +- +-$/);
	expect(lines.find((line) => line.startsWith('import '))).toMatch(/- +- +-$/);
});
