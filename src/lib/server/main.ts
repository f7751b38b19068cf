import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether a module is the one that was started, by whatever way its path was written. */
export function isMain(url: string): boolean {
	const started = process.argv[1];
	try {
		return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(url));
	} catch {
		return false;
	}
}
