import { chromium, type Browser } from '@playwright/test';

/** No `--ignore-gpu-blocklist`: it slows the peers that draw on a canvas. */
const FLAGS = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
];

/** Starts the browser that the tests use as well. */
export function openBrowser(executablePath: string): Promise<Browser> {
	return chromium.launch({ executablePath, args: FLAGS });
}
