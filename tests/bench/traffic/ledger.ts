/** One request and its answer as the server saw them; times are milliseconds since 1970. */
export interface Exchange {
	path: string;
	/** What the browser wanted it for (`sec-fetch-dest`): document, script, worker, style, empty ... */
	as: string;
	askedAt: number;
	status: number;
	/** Body after compression, whether or not all of it was sent. */
	bodyBytes: number;
	mapLibre: boolean;
	/** Bytes of head and body as they arrived. */
	arrivals: { at: number; bytes: number }[];
}

/** Bytes of heads and bodies that had arrived by `at`. */
export function bytesBy(exchanges: readonly Exchange[], at = Infinity): number {
	return exchanges
		.flatMap((exchange) => exchange.arrivals)
		.reduce((sum, arrival) => (arrival.at <= at ? sum + arrival.bytes : sum), 0);
}

/** Compressed body of the document. */
export function documentBytes(exchanges: readonly Exchange[]): number {
	return exchanges.find((exchange) => exchange.as === 'document')?.bodyBytes ?? 0;
}

/** The first request for MapLibre's own code, page or worker. */
export function mapLibreAsked(exchanges: readonly Exchange[]): Exchange | undefined {
	return exchanges.find((exchange) => exchange.mapLibre);
}

/** Compressed bodies of the scripts asked for before MapLibre; of all scripts where it never comes. */
export function scriptsBeforeMapLibre(exchanges: readonly Exchange[]): number {
	const until = mapLibreAsked(exchanges)?.askedAt ?? Infinity;
	return exchanges
		.filter((exchange) => exchange.as === 'script' && exchange.askedAt < until)
		.reduce((sum, exchange) => sum + exchange.bodyBytes, 0);
}

/** Answers that a page should not have had: anything but 200, save the icon browsers ask for unbidden. */
export function failures(exchanges: readonly Exchange[]): string[] {
	return exchanges
		.filter((exchange) => exchange.status !== 200 && exchange.path !== '/favicon.ico')
		.map((exchange) => `${exchange.status} for ${exchange.path}`);
}
