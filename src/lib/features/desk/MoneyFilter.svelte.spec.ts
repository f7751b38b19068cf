import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { OPEN_RANGE, type MoneyRange } from '../../core/filter/filter';
import { loadTranslate } from '../../core/language/translate';
import MoneyFilter from './MoneyFilter.svelte';

async function show(range: MoneyRange = OPEN_RANGE) {
	const heard = { onrange: vi.fn(), onfunded: vi.fn() };
	const t = await loadTranslate('en', 'desk');
	const screen = await render(MoneyFilter, { t, range, funded: false, fundedCount: 16, ...heard });
	const enter = async (end: string, text: string) => {
		await userEvent.fill(screen.getByLabelText(end), text);
		await userEvent.keyboard('{Enter}');
	};
	return { ...heard, screen, enter };
}

test('a range is told once it is one, in whole 万元', async () => {
	const { onrange, enter } = await show();
	await enter('at least', '500');
	expect(onrange).toHaveBeenLastCalledWith({ least: 500, most: null });
});

test.each([
	['at most', '50', 'The range ends before it begins'],
	['at most', '-5', 'Whole numbers only'],
	['at least', '1e3', 'Whole numbers only'],
	['at least', '<b>', 'Whole numbers only'],
])('%s %s is no range, says why, and changes nothing', async (end, text, why) => {
	const { onrange, screen, enter } = await show({ least: 100, most: null });
	await enter(end, text);
	await expect.element(screen.getByRole('status')).toHaveTextContent(why);
	expect(onrange).not.toHaveBeenCalled();
	await screen.getByRole('button', { name: 'Clear the range' }).click();
	expect(onrange).toHaveBeenLastCalledWith(OPEN_RANGE);
	await expect.element(screen.getByRole('status')).toHaveTextContent('');
});

test('what has a figure is counted beside its box', async () => {
	const { onfunded, screen } = await show();
	await screen.getByRole('checkbox', { name: 'With a figure 16' }).click();
	expect(onfunded).toHaveBeenLastCalledWith(true);
});
