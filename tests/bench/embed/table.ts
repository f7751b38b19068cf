import { ratio, type Figures } from '../claims';
import { columns } from '../table';
import { SINGLE_METRICS, TEN_METRICS, type EmbedMetric } from './metrics';

/** Each figure of the embedded map and of its peers: median, least to greatest, and ours divided by each peer's. */
export function embedTable(figures: Figures<EmbedMetric>, pages: readonly { id: string; label: string }[]): string {
	const said = (value: number, unit: string) =>
		unit === '' ? String(Number(value.toFixed(4))) : Math.round(value).toLocaleString('en');
	const cell = (page: string, { id, unit }: { id: EmbedMetric; unit: string }) => {
		const found = figures[page]?.[id];
		if (!found) return '-';
		const [least, middle, most] = [found.min, found.median, found.max].map((value) => said(value, unit));
		return `${middle}${unit && ` ${unit}`}${least === most ? '' : ` [${least}-${most}]`}`;
	};
	const peers = pages.slice(1);
	const rows = [...SINGLE_METRICS, ...TEN_METRICS].map((metric) => [
		metric.label,
		...pages.map(({ id }) => cell(id, metric)),
		...peers.map(({ id }) => ratio(figures, metric.id, id)?.toFixed(2) ?? '-'),
	]);
	return columns([['', ...pages.map(({ label }) => label), ...peers.map(({ label }) => `ours / ${label}`)], ...rows]);
}
