import type { Tally } from './probes/observe';
import { bytesBy, documentBytes, mapLibreAsked, scriptsBeforeMapLibre, type Exchange } from './traffic/ledger';

/** One load as the page and the server saw it. */
export interface Load {
	tally: Tally;
	/** When the navigation began, milliseconds since 1970: page times count from here. */
	startedAt: number;
	exchanges: Exchange[];
}

type Unit = 'ms' | 'bytes' | 'count' | 'score';

/** A figure taken from every load; `undefined` where it means nothing for a page. */
export interface Metric {
	id: string;
	label: string;
	unit: Unit;
	of(load: Load): number | undefined;
}

/** A task blocks for what it takes over 50 ms. */
export function blocking(tasks: Tally['tasks'], until = Infinity): number {
	return tasks.filter((task) => task.start < until).reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0);
}

/** When the first frame with all features was presented. */
export function paintedAt({ tally }: Load): number | undefined {
	return tally.painted ?? undefined;
}

export const METRICS = [
	{ id: 'painted', label: 'first features painted', unit: 'ms', of: paintedAt },
	{ id: 'live', label: 'live map', unit: 'ms', of: ({ tally }) => tally.live ?? undefined },
	{ id: 'firstPaint', label: 'first contentful paint', unit: 'ms', of: ({ tally }) => tally.firstPaint ?? undefined },
	{ id: 'blocking', label: 'blocking, to live + 2 s quiet', unit: 'ms', of: ({ tally }) => blocking(tally.tasks) },
	{
		id: 'blockingBeforePaint',
		label: 'blocking, before features',
		unit: 'ms',
		of: (load) => blocking(load.tally.tasks, paintedAt(load)),
	},
	{ id: 'shift', label: 'layout shift', unit: 'score', of: ({ tally }) => tally.shift },
	{
		id: 'bytesPainted',
		label: 'bytes until features painted',
		unit: 'bytes',
		of: (load) => bytesBy(load.exchanges, load.startedAt + (paintedAt(load) ?? Infinity)),
	},
	{ id: 'bytes', label: 'bytes in total', unit: 'bytes', of: ({ exchanges }) => bytesBy(exchanges) },
	{ id: 'html', label: 'HTML, brotli', unit: 'bytes', of: ({ exchanges }) => documentBytes(exchanges) },
	{
		id: 'scripts',
		label: 'scripts before MapLibre',
		unit: 'bytes',
		of: ({ exchanges }) => scriptsBeforeMapLibre(exchanges),
	},
	{
		id: 'mapLibreAfterPaint',
		label: 'MapLibre asked for after paint by',
		unit: 'ms',
		of: ({ tally, exchanges, startedAt }) => {
			const asked = mapLibreAsked(exchanges);
			return asked && tally.firstPaint !== null ? asked.askedAt - startedAt - tally.firstPaint : undefined;
		},
	},
	{ id: 'requests', label: 'requests', unit: 'count', of: ({ exchanges }) => exchanges.length },
] as const satisfies readonly Metric[];

export type MetricId = (typeof METRICS)[number]['id'];
