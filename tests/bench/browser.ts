import { chromium, type Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import { BROWSER_ARGUMENTS } from '../browser/browser';
import { Refusal } from './refusal';

/** Starts the browser as the tests do. No `--ignore-gpu-blocklist`: it slows the peers that draw on a canvas. */
export async function openBrowser(executablePath: string): Promise<Browser> {
	if (!existsSync(executablePath))
		throw new Refusal(`There is no browser at ${executablePath}: name one with --browser.`);
	return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
}
