import type { Browser, Page } from '@playwright/test';
import words from '../../../src/lib/core/language/messages/site/zh-Hans.json';
import type { Entry } from '../../../src/lib/core/atlas/entry';
import type { LedgerEntry } from '../../../src/lib/core/atlas/ledger-page';
import { Refusal } from '../refusal';
import { quantile } from '../scale/engines/quantile';
import type { Files } from '../scale/serve';
import type { LargeSite } from './large-site';
import { visit } from './visit';

/** A box of the filter by its word, and which rows it leaves when it is the only one. */
export interface Question {
	word: string;
	leaves: (row: LedgerEntry) => boolean;
}

/** A press of a box, and what the table has to show after it. */
export interface Press {
	word: string;
	count: number;
	first: string;
}

/** Every nature, status and kind that some rows have and some have not. */
export function questionsOf({ ledger, features }: Pick<LargeSite, 'ledger' | 'features'>): Question[] {
	const byId = new Map(features.map((feature) => [feature.id, feature]));
	const ofFeature = (test: (feature: Entry) => boolean) => (row: LedgerEntry) =>
		row.feature !== null && [row.feature, ...row.also].some((id) => byId.has(id) && test(byId.get(id)!));
	const all: Question[] = [
		...Object.entries(words.nature).map(([nature, word]) => ({
			word,
			leaves: (row: LedgerEntry) => row.nature === nature,
		})),
		...Object.entries(words.status).map(([status, word]) => ({
			word,
			leaves: ofFeature((feature) => (feature.status ?? 'unknown') === status),
		})),
		...Object.entries(words.kind).map(([kind, word]) => ({
			word,
			leaves: ofFeature((feature) => feature.kind === kind),
		})),
	];
	return all.filter(({ leaves }) => ledger.some(leaves) && !ledger.every(leaves));
}

/** Each box pressed and pressed again, with what is expected of the table. */
export function pressesOf(ledger: readonly LedgerEntry[], questions: readonly Question[]): Press[] {
	const whole = { count: ledger.length, first: ledger[0]!.id };
	return questions.flatMap(({ word, leaves }) => {
		const left = ledger.filter(leaves);
		return [
			{ word, count: left.length, first: left[0]!.id },
			{ word, ...whole },
		];
	});
}

/**
 * Milliseconds from the press of a box to the frame in which the windowed table shows what it leaves, sorted by nothing;
 * every box once uncounted, then `rounds` times.
 */
export async function measureLedger(
	browser: Browser,
	site: string,
	files: Files,
	large: LargeSite,
	rounds: number,
): Promise<{ presses: number; median: number; p95: number; longestTask: number }> {
	const presses = pressesOf(large.ledger, questionsOf(large));
	return visit(browser, site, files, { path: '/data/', live: false }, async (page) => {
		// A press before the scripts run would fetch the page as it was built.
		await page.waitForLoadState('networkidle');
		await page.getByRole('link', { name: words.nav.budget, exact: true }).click();
		await page.getByRole('button', { name: words.list.filter, exact: true }).click();
		await page.locator(`[data-ledger][aria-rowcount="${large.ledger.length + 1}"]`).waitFor();
		await page.locator('.filters label', { hasText: words.status.completion }).waitFor();
		for (const press of presses) await pressed(page, press);
		const from = await page.evaluate(() => performance.now());
		const times: number[] = [];
		for (let round = 0; round < rounds; round++) for (const press of presses) times.push(await pressed(page, press));
		const tasks = await page.evaluate(() => window.carried.tasks);
		const longestTask = Math.max(0, ...tasks.filter((task) => task.from >= from).map(({ ms }) => ms));
		return { presses: times.length, median: quantile(times, 0.5), p95: quantile(times, 0.95), longestTask };
	});
}

/** Presses a box and waits for the frame after which the table shows the rows that are expected. */
async function pressed(page: Page, press: Press): Promise<number> {
	const found = await page.evaluate(async ({ word, count, first }) => {
		const label = [...document.querySelectorAll<HTMLLabelElement>('.filters label')].find((one) => {
			const said = one.querySelector('.count')?.textContent ?? '';
			return (
				one.textContent
					.trim()
					.replace(new RegExp(`\\s*${said}$`), '')
					.trim() === word
			);
		});
		const table = document.querySelector('[data-ledger]');
		if (!label || !table) return `${label ? 'a table' : `a box called ${word}`} is missing`;
		const from = performance.now();
		label.querySelector('input')!.click();
		while (performance.now() - from < 10_000) {
			await new Promise((resolve) => requestAnimationFrame(resolve));
			const rows = [...table.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset.row);
			if (table.getAttribute('aria-rowcount') !== String(count + 1) || rows[0] !== first) continue;
			// A task of its own comes after the frame has been made.
			const painted = new MessageChannel();
			await new Promise((resolve) => {
				painted.port1.onmessage = resolve;
				painted.port2.postMessage(null);
			});
			const ms = performance.now() - from;
			await new Promise((resolve) => setTimeout(resolve, 30));
			return ms;
		}
		const rows = table.querySelectorAll<HTMLElement>('[data-row]');
		return `the table shows ${table.getAttribute('aria-rowcount')} rows from ${rows[0]?.dataset.row}`;
	}, press);
	if (typeof found === 'number') return found;
	throw new Refusal(`${press.word} is to leave ${press.count} rows from ${press.first}, but ${found}.`);
}
