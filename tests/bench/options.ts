import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../browser/browser';
import { Refusal } from './refusal';
import type { Viewport } from './suite';

export interface Options {
	site: string;
	runs: number;
	viewports: Viewport[];
	/** File for the JSON, `-` for standard output. */
	json: string | undefined;
	browser: string;
	features: number;
	/** Numbers of features of the parts `engines` and `scale`. */
	scale: number[];
	parts: string[];
}

export const PARTS = ['pages', 'check', 'engines', 'scale', 'carry', 'present', 'embed'] as const;

/** Reads the command line; `root` is the project's folder. */
export function parseOptions(args: string[], root: string): Options {
	const { values } = parseArgs({
		args,
		options: {
			site: { type: 'string', default: join(root, 'build') },
			runs: { type: 'string', default: '5' },
			viewport: { type: 'string', multiple: true, default: ['1280x720'] },
			json: { type: 'string' },
			browser: { type: 'string', default: findBrowser() ?? '/usr/bin/chromium' },
			features: { type: 'string', default: '10000' },
			scale: { type: 'string', multiple: true, default: ['10000', '100000'] },
			part: { type: 'string', multiple: true, default: [...PARTS] },
		},
	});
	return {
		site: values.site,
		runs: whole('--runs', values.runs),
		viewports: values.viewport.map(parseViewport),
		json: values.json,
		browser: values.browser,
		features: whole('--features', values.features),
		scale: values.scale.map((text) => whole('--scale', text)),
		parts: values.part,
	};
}

function whole(name: string, text: string): number {
	if (!/^[1-9]\d*$/.test(text)) throw new Refusal(`${name} is ${text}, expected a whole number above 0.`);
	return Number(text);
}

function parseViewport(text: string): Viewport {
	const [, width, height] = /^(\d+)x(\d+)$/.exec(text) ?? [];
	if (!width || !height) throw new Refusal(`--viewport is ${text}, expected something like 1280x720.`);
	return { width: Number(width), height: Number(height) };
}
