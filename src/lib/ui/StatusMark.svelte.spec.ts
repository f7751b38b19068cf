import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { STATUSES } from '../core/feature/vocabulary';
import Spoken, { speechOf } from './Spoken.svelte';
import StatusMark from './StatusMark.svelte';
import StatusSymbols from './StatusSymbols.svelte';

const show = async (
	props: { status: (typeof STATUSES)[number] | null; phase?: string; small?: boolean },
	language: 'zh-Hans' | 'en' = 'zh-Hans',
) => (await render(Spoken, { speech: await speechOf(language), shows: StatusMark, given: props })).container;

test('icon, word and the report’s own words', async () => {
	const mark = await show({ status: 'preparation', phase: '正在征地' });
	expect(mark.textContent).toContain('前期');
	expect(mark.querySelector('q')).toHaveTextContent('正在征地');
	expect(mark.querySelector('q')).toHaveAttribute('lang', 'zh-Hans');
	expect(mark.querySelector('use')).toHaveAttribute('href', '#status-preparation');
});

test('the report’s own words stay Chinese in English', async () => {
	const mark = await show({ status: 'implementation', phase: '正在施工' }, 'en');
	expect(mark.textContent).toContain('Under way');
	expect(mark.querySelector('q')).toHaveAttribute('lang', 'zh-Hans');
});

test('a status that is not stated says so', async () => {
	expect((await show({ status: null })).textContent).toContain('报告未说明进度');
});

test('small shows the icon alone and still says the word', async () => {
	const mark = await show({ status: 'completion', small: true });
	expect(mark.textContent).toContain('已完成');
	expect(mark.querySelector('span > span')).toHaveClass('visually-hidden');
});

test('every status has its symbol, each of its own shape', async () => {
	const { container } = await render(StatusSymbols);
	const symbols = [...STATUSES, 'unknown'].map((status) => container.querySelector(`[id="status-${status}"]`));
	for (const symbol of symbols) expect(symbol?.querySelector('path')).not.toBeNull();
	const open = symbols.slice(0, 4).map((symbol) => symbol!.innerHTML);
	expect(new Set(open).size).toBe(4);
});
