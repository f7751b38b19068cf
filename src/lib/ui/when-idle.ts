/** Calls once the line and the page have nothing better to do. */
export function whenIdle(call: () => void): () => void {
	if (typeof requestIdleCallback === 'undefined') {
		const timer = setTimeout(call, 2000);
		return () => clearTimeout(timer);
	}
	const request = requestIdleCallback(call, { timeout: 8000 });
	return () => cancelIdleCallback(request);
}
