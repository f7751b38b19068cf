import { chromium, type Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import { Refusal } from './refusal';

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
export async function openBrowser(executablePath: string): Promise<Browser> {
	if (!existsSync(executablePath))
		throw new Refusal(`There is no browser at ${executablePath}: name one with --browser.`);
	return chromium.launch({ executablePath, args: FLAGS });
}
