import type { Browser } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/**
 * Private memory of all processes of a browser, page, workers and drawing together, in megabytes: what the system would
 * have back if it ended. A page's own account (the heap, `measureUserAgentSpecificMemory`) leaves out what it draws with.
 * Read where Linux tells it; `undefined` elsewhere.
 */
export async function privateMemory(browser: Browser): Promise<number | undefined> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const each = await Promise.all(processInfo.map(({ id }) => privateOf(id)));
	const known = each.filter((kilobytes) => kilobytes !== undefined);
	return known.length === 0 ? undefined : known.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024;
}

/** In kilobytes; `undefined` for a process that has ended meanwhile. https://docs.kernel.org/filesystems/proc.html */
async function privateOf(id: number): Promise<number | undefined> {
	const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => null);
	if (rollup === null) return undefined;
	return [...rollup.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)].reduce((sum, [, kb]) => sum + Number(kb), 0);
}
