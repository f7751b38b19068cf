import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { LedgerTotal } from '../../core/ledger/ledger';
import { loadTranslate } from '../../core/language/translate';
import Spoken, { speechOf } from '../../ui/Spoken.svelte';
import Totals from './Totals.svelte';

const total: LedgerTotal = {
	...{ nature: 'investment', target: false, yuan: 10_000_000, qualifier: 'over', projects: 2, missing: 3, rows: ['a'] },
};

async function show(placed: boolean) {
	const t = await loadTranslate('en', 'budget');
	const given = { t, totals: [total], byRow: new Map(), missing: 3, placed, href: () => '/budget' };
	return render(Spoken, { speech: await speechOf('en'), shows: Totals, given });
}

test('a total says how it is meant, and how many projects are missing from it', async () => {
	const screen = await show(false);
	await expect.element(screen.getByText('3 projects state neither investment')).toBeVisible();
	expect(screen.container.querySelector('summary')?.textContent).toMatch(/or more.*3 projects missing/s);
	expect(screen.container.querySelector('[data-placed]')).toBeNull();
});

test('where one place of the reports is chosen, one line says what is totalled', async () => {
	const screen = await show(true);
	await expect.element(screen.getByText('These totals add the figures written in')).toBeVisible();
});
