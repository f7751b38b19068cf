import { ratio, type Figures } from '../claims';
import { columns } from '../table';
import { PRESENT_METRICS, type PresentMetric } from './metrics';

/** Each figure of the room and of the bare page: median, least to greatest, and ours divided by the bare page's. */
export function presentTable(figures: Figures<PresentMetric>): string {
	const cell = (page: string, { id, unit }: (typeof PRESENT_METRICS)[number]) => {
		const found = figures[page]?.[id];
		if (!found) return '-';
		const [least, middle, most] = [found.min, found.median, found.max].map((value) =>
			value.toFixed(unit === 'x' ? 3 : 1),
		);
		return least === most ? `${middle} ${unit}` : `${middle} ${unit} [${least}-${most}]`;
	};
	const rows = PRESENT_METRICS.map((metric) => [
		metric.label,
		cell('ours', metric),
		cell('bare', metric),
		ratio(figures, metric.id, 'bare')?.toFixed(2) ?? '-',
	]);
	return columns([['', 'room', 'bare MapLibre', 'room / bare'], ...rows]);
}
