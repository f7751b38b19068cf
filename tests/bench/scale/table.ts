import { columns } from '../table';
import type { EngineRow } from './engines';
import type { FigureId, FirstVisible } from './first-visible';
import { PAGES } from './pages/write';

const LABELS: Record<FigureId, [label: string, format: (value: number) => string]> = {
	visible: ['first features visible', (value) => `${Math.round(value)} ms`],
	live: ['map that can be moved', (value) => `${Math.round(value)} ms`],
	named: ['names as well', (value) => `${Math.round(value)} ms`],
	bytes: ['bytes', (value) => `${Math.round(value).toLocaleString('en')} B`],
	heapMb: ['JavaScript heaps', (value) => `${value.toFixed(1)} MB`],
};

/** The figures of all pages side by side: median, least to greatest, and ours divided by each peer's. */
export function firstVisibleTable({ figures }: FirstVisible): string {
	const peers = PAGES.filter((page) => page !== 'ours');
	const rows = (Object.keys(LABELS) as FigureId[]).map((id) => {
		const [label, format] = LABELS[id];
		const cell = (page: (typeof PAGES)[number]) => {
			const spread = figures[page][id];
			return spread ? `${format(spread.median)} [${number(format(spread.min))}-${number(format(spread.max))}]` : '-';
		};
		const ratio = (peer: (typeof PAGES)[number]) => {
			const [ours, theirs] = [figures.ours[id]?.median, figures[peer][id]?.median];
			return ours === undefined || !theirs ? '-' : (ours / theirs).toFixed(2);
		};
		return [label, ...PAGES.map(cell), ...peers.map(ratio)];
	});
	return columns([['', ...PAGES, ...peers.map((peer) => `ours / ${peer}`)], ...rows]);
}

/** What is claimed of first features visible, in milliseconds. */
export function firstVisibleClaim({ features, figures }: FirstVisible): string {
	const claimed = features > 10_000 ? 1500 : 500;
	const measured = figures.ours.visible?.median ?? NaN;
	return `claimed: ${claimed} ms; measured ${Math.round(measured)} ms, ${measured <= claimed ? 'met' : 'NOT met'}`;
}

/** The engines, a question a row. */
export function enginesTable(rows: readonly EngineRow[]): string {
	return columns([
		['', 'features', 'asked', 'median', 'p95', 'claimed', '', 'index built', 'index holds'],
		...rows.map((row) => [
			row.question,
			row.features.toLocaleString('en'),
			String(row.count),
			`${row.medianMs.toFixed(2)} ms`,
			`${row.p95Ms.toFixed(2)} ms`,
			row.claimedMs === undefined ? '' : `${row.claimedMs} ms`,
			row.met === undefined ? '' : row.met ? 'met' : 'NOT met',
			`${Math.round(row.buildMs)} ms`,
			`${row.heapMb.toFixed(1)} MB`,
		]),
	]);
}

const number = (text: string): string => text.replace(/ \w+$/, '');
