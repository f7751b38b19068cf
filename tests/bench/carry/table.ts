import { ratio, type Figures } from '../claims';
import { columns } from '../table';
import { CARRY_METRICS, type CarryMetric } from './metrics';

const PEERS = { stringify: 'JSON.stringify', maplibre: 'MapLibre alone' } as const;

/** Each figure in milliseconds: median, least to greatest, and ours divided by the peer's where there is one. */
export function carryTable(figures: Figures<CarryMetric>): string {
	const peers = Object.keys(PEERS) as (keyof typeof PEERS)[];
	const cell = (page: string, metric: CarryMetric) => {
		const found = figures[page]?.[metric];
		if (!found) return '-';
		const [least, middle, most] = [found.min, found.median, found.max].map((ms) => Math.round(ms));
		return least === most ? `${middle} ms` : `${middle} ms [${least}-${most}]`;
	};
	const rows = CARRY_METRICS.map(({ id, label }) => {
		const peer = peers.find((name) => figures[name]?.[id]);
		const [theirs, share] = peer ? [cell(peer, id), ratio(figures, id, peer)] : ['-', undefined];
		return [label, cell('ours', id), peer ? `${PEERS[peer]} ${theirs}` : '-', share?.toFixed(2) ?? '-'];
	});
	return columns([['', 'ours', 'beside', 'ours / it'], ...rows]);
}
