import { bytesBy, documentBytes, type Exchange } from '../traffic/ledger';
import { paintedAt, type Load } from '../metrics';

/** Compressed bodies of all scripts that came; MapLibre's own among them, or alone. */
const scripts = (exchanges: readonly Exchange[], mapLibre = false): number =>
	exchanges
		.filter((exchange) => (mapLibre ? exchange.mapLibre : /^(?:script|worker)$/.test(exchange.as)))
		.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);

/** What is measured of one embedded map by itself, nobody touching it, until 2 s after all has come to rest. */
export const SINGLE_METRICS = [
	{ id: 'painted', label: 'all features painted', unit: 'ms', of: paintedAt },
	{
		id: 'bytesPainted',
		label: 'bytes until then',
		unit: 'B',
		of: (load: Load) => bytesBy(load.exchanges, load.startedAt + (paintedAt(load) ?? Infinity)),
	},
	{ id: 'html', label: 'HTML, brotli', unit: 'B', of: ({ exchanges }: Load) => documentBytes(exchanges) },
	{ id: 'scripts', label: 'scripts before interaction', unit: 'B', of: ({ exchanges }: Load) => scripts(exchanges) },
	{
		id: 'mapLibre',
		label: 'MapLibre before interaction',
		unit: 'B',
		of: ({ exchanges }: Load) => scripts(exchanges, true),
	},
	{ id: 'bytes', label: 'bytes in total', unit: 'B', of: ({ exchanges }: Load) => bytesBy(exchanges) },
	{ id: 'requests', label: 'requests', unit: '', of: ({ exchanges }: Load) => exchanges.length },
	{ id: 'shift', label: 'layout shift', unit: '', of: ({ tally }: Load) => tally.shift },
] as const;

/** What is measured of ten on one page. */
export const TEN_METRICS = [
	{ id: 'tenPainted', label: 'ten: all painted', unit: 'ms' },
	{ id: 'tenMemory', label: 'ten: private memory of all processes, more than ten plain frames', unit: 'MB' },
	{ id: 'tenHeap', label: 'ten: JavaScript heap of the page and its frames', unit: 'MB' },
	{ id: 'tenBytes', label: 'ten: bytes in total', unit: 'B' },
	{ id: 'tenShift', label: 'ten: layout shift of all frames', unit: '' },
] as const;

export type EmbedMetric = (typeof SINGLE_METRICS)[number]['id'] | (typeof TEN_METRICS)[number]['id'];
