import { ratio, type Judgement } from './claims';
import type { CheckFigures } from './check';
import type { Comparison } from './compare';
import { shareAt } from './evidence/ink';
import { METRICS, type Metric } from './metrics';
import type { BenchPage } from './suite';

const FORMATS: Record<Metric['unit'], (value: number) => string> = {
	ms: (value) => `${Math.round(value)} ms`,
	bytes: (value) => `${Math.round(value).toLocaleString('en')} B`,
	count: (value) => String(value),
	score: (value) => String(Number(value.toFixed(4))),
};

/** The figures of all pages side by side: median, least to greatest, and ours divided by each peer's. */
export function comparisonTable({ figures }: Comparison, pages: readonly BenchPage[]): string {
	const peers = pages.slice(1);
	const head = ['', ...pages.map((page) => page.label), ...peers.map((peer) => `ours / ${peer.label}`)];
	const rows = METRICS.map(({ id, label, unit }) => [
		label,
		...pages.map((page) => {
			const figure = figures[page.id]?.[id];
			if (!figure) return '-';
			const { min, max, median } = figure;
			const said = FORMATS[unit](median);
			return min === max ? said : `${said} [${short(unit, min)}-${short(unit, max)}]`;
		}),
		...peers.map((peer) => ratio(figures, id, peer.id)?.toFixed(2) ?? '-'),
	]);
	return columns([head, ...rows]);
}

/** Each claim, what was measured and whether it holds: for information. */
export function claimsTable(claims: readonly Judgement[]): string {
	return columns([
		['claim', 'claimed', 'measured', ''],
		...claims.map(({ text, claimed, measured, met }) => [
			text,
			claimed,
			measured === undefined ? '-' : String(Number(measured.toFixed(3))),
			met === undefined ? 'not measured' : met ? 'met' : 'NOT met',
		]),
	]);
}

/** What the pixels said beside the probes, and what hovering did. */
export function evidenceLines({ evidence }: Comparison): string {
	const films = Object.entries(evidence.pixels).map(([id, { ink, pixels, probe, frames }]) => {
		const complete = pixels === undefined ? 'never' : `${Math.round(pixels)} ms`;
		const then = `${Math.round(shareAt(ink, probe) * 100)} % of the ink at the probe's moment`;
		return `${id}: probe ${Math.round(probe)} ms, film complete ${complete}, ${then} (${frames} frames)`;
	});
	const { hover } = evidence;
	const hovered = hover
		? `hover: ${hover.rows} rows, setData ${hover.setData} times (${hover.beforeHover} while loading)`
		: 'hover: not measured';
	return ['features painted in the filmed load, by probe and by film:', ...films, hovered].join('\n');
}

/** The figures of `check:geodata`. */
export function checkLine(check: CheckFigures): string {
	if ('missing' in check) return `check:geodata: not measured, ${check.missing}`;
	const { features, wallMs, rssMb } = check;
	return `check:geodata on ${features.toLocaleString('en')} features: ${Math.round(wallMs.median)} ms [${Math.round(wallMs.min)}-${Math.round(wallMs.max)}], ${Math.round(rssMb.max)} MB at most (claimed: 3000 ms, 500 MB: ${check.met ? 'met' : 'NOT met'})`;
}

function short(unit: Metric['unit'], value: number): string {
	return FORMATS[unit](value).replace(/ \w+$/, '');
}

/** Rows of cells in columns, the first to the left, the others to the right. */
export function columns(rows: readonly string[][]): string {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows
		.map((row) =>
			row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
		)
		.map((line) => line.trimEnd())
		.join('\n');
}
