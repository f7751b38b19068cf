import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { LedgerEntry } from '../../core/atlas/ledger-page';
import { loadTranslate } from '../../core/language/translate';
import Spoken, { speechOf } from '../../ui/Spoken.svelte';
import Ledger from './Ledger.svelte';

const row = (n: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
	id: `2022/s1-1-1-${n}/0`,
	figure: `${n}万元`,
	yuan: n * 10_000,
	qualifier: 'exact',
	nature: 'investment',
	target: false,
	feature: `road-${n}`,
	also: [],
	alsoIndicators: [],
	indicator: null,
	projects: [`road-${n}`],
	settled: [],
	reason: null,
	report: '2022',
	sentence: `s1-1-1-${n}`,
	order: n,
	start: 2,
	exact: `投资${n}万元的路`,
	plan: false,
	current: true,
	name: `Road ${n}`,
	dataset: 'roads',
	kind: 'project',
	status: 'preparation',
	contradicted: false,
	owners: [{ id: `road-${n}`, name: `Road ${n}`, kind: 'project', dataset: 'roads' }],
	section: '',
	...more,
});
const many = Array.from({ length: 10_000 }, (_, i) => row(i + 1));

async function show(rows: readonly LedgerEntry[], given: object = {}) {
	const heard = { onpoint: vi.fn(), onorder: vi.fn() };
	const t = await loadTranslate('en', 'budget');
	const props = { t, rows, count: rows.length, order: null, running: true, isLit: () => false, ...heard, ...given };
	const screen = await render(Spoken, { speech: await speechOf('en'), shows: Ledger, given: props });
	return { ...heard, screen };
}
const rowsIn = ({ container }: { container: HTMLElement }) => [...container.querySelectorAll('[data-row]')];

test('ten thousand rows are announced, and only those in sight are in the page', async () => {
	const { screen } = await show(many);
	await expect.element(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '10001');
	await vi.waitFor(() => expect(rowsIn(screen).length).toBeLessThan(60));
	await vi.waitFor(() => expect(rowsIn(screen)[0]?.getAttribute('aria-rowindex')).toBe('2'));
	screen.container.querySelector('[tabindex="0"]')!.scrollTo({ top: 1e9 });
	await vi.waitFor(() => expect(rowsIn(screen).at(-1)?.getAttribute('aria-rowindex')).toBe('10001'));
});

test('without scripts the first rows stand there plainly', async () => {
	const { screen } = await show(many, { running: false });
	expect(rowsIn(screen)).toHaveLength(120);
	await expect.element(screen.getByRole('button', { name: 'Yuan' })).toBeDisabled();
});

test('what is not added says so, and what belongs to nothing says why', async () => {
	const { screen } = await show([row(1, { current: false }), row(2, { owners: [], name: 'A sum of both' })]);
	expect(rowsIn(screen)[0]?.textContent).toContain('not added');
	expect(rowsIn(screen)[1]?.textContent).toMatch(/The whole town\s*A sum of both/);
});

test.each([
	[null, 'Yuan', '-yuan'],
	['-yuan', 'Yuan', 'yuan'],
	['-yuan', 'Status', 'status'],
	[null, 'Quote, in the order of the report', '-place'],
	['yuan', 'Quote, in the order of the report', null],
])('ordered by %s, pressing %s orders by %s', async (order, name, expected) => {
	const { screen, onorder } = await show([row(1)], { order });
	await screen.getByRole('button', { name }).click();
	expect(onorder).toHaveBeenCalledWith(expected);
});

test('the column that orders says which way', async () => {
	const { screen } = await show([row(1)], { order: '-yuan' });
	const head = screen.getByRole('columnheader', { name: 'Yuan' });
	await expect.element(head).toHaveAttribute('aria-sort', 'descending');
});

test('focus in a row points at it as the pointer does', async () => {
	const { screen, onpoint } = await show([row(1)]);
	screen.container.querySelector<HTMLElement>('[data-row] a')!.focus();
	expect(onpoint).toHaveBeenLastCalledWith('2022/s1-1-1-1/0');
	await userEvent.tab();
	await userEvent.tab();
	expect(onpoint).toHaveBeenLastCalledWith(null);
});
