/** What a browser tells of its line (Network Information API); not every browser does. */
export interface Line {
	saveData?: boolean;
	type?: string;
	effectiveType?: string;
}

/** Whether the whole site is too much to fetch over a line unasked: it is paid by the byte, or slow. */
export function isDear(line: Line | undefined): boolean {
	if (!line) return false;
	return Boolean(line.saveData) || line.type === 'cellular' || /^(?:slow-)?2g$|^3g$/.test(line.effectiveType ?? '');
}
