import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every address that was given to readers, hosts or programs, one a line, sorted, by path from where the site is served.
 * A line is added when something new goes public, and none is ever taken out.
 */
export const goldenAddresses = (): string[] =>
	readFileSync(join(import.meta.dirname, 'addresses.txt'), 'utf8')
		.split('\n')
		.filter(Boolean);
