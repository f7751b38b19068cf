import { exit } from 'node:process';
import { ensureBrowser } from './browser';

try {
	console.log(`Browser for the tests: ${ensureBrowser()}`);
} catch (reason) {
	console.error(reason instanceof Error ? reason.message : reason);
	exit(1);
}
