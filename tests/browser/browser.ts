import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env, getuid } from 'node:process';
import { chromium } from '@playwright/test';

/** Set to the path of a Chromium to use that one and no other. */
export const PATH_VARIABLE = 'CHROMIUM_PATH';

const KNOWN = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
];

/** Software WebGL, no calls home; `--no-sandbox` because CI runs as root. */
export const BROWSER_ARGUMENTS = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
];

/** Path of the browser that the tests drive, null when there is none. */
export function findBrowser(exists: (path: string) => boolean = existsSync): string | null {
	const wanted = env[PATH_VARIABLE];
	if (wanted) return exists(wanted) ? wanted : null;
	return [...KNOWN, chromium.executablePath()].find((path) => path && exists(path)) ?? null;
}

/**
 * Finds a browser, or installs one: Debian's as root, else Playwright's own download.
 * @throws {Error} with one sentence when none can be had.
 */
export function ensureBrowser(log: (line: string) => void = console.log): string {
	const found = findBrowser();
	if (found) return found;
	if (env[PATH_VARIABLE]) throw new Error(`${PATH_VARIABLE} names ${env[PATH_VARIABLE]}, where there is no browser.`);
	const root = getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	log(root ? 'No browser found: installing Debian’s chromium.' : 'No browser found: installing Playwright’s chromium.');
	try {
		for (const [command, ...rest] of root ? APT : DOWNLOAD) execFileSync(command, rest, { stdio: 'inherit' });
	} catch {
		// What went wrong stands in the output above; the sentence below says what to do.
	}
	const installed = findBrowser();
	if (installed) return installed;
	throw new Error(
		`The tests need Chromium, and none could be found or installed: install it and set ${PATH_VARIABLE}.`,
	);
}

const APT: readonly [string, ...string[]][] = [
	['apt-get', 'update', '-qq'],
	['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
];
const DOWNLOAD: readonly [string, ...string[]][] = [['npx', 'playwright', 'install', 'chromium']];
