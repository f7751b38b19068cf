import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { entryOf } from '../../../../tests/example/entries';
import type { Moment } from '../../core/atlas/moment';
import { loadTranslate } from '../../core/language/translate';
import Spoken, { speechOf } from '../../ui/Spoken.svelte';
import PhasePane from './PhasePane.svelte';

const moments: Moment[] = [
	{ id: '2022', report: '2022', part: 'review', title: 'looking back' },
	{ id: '2022-plan', report: '2022', part: 'plan', title: 'ahead' },
];
const all = [entryOf('a'), entryOf('b'), entryOf('c'), entryOf('p', { kind: 'place' })];

async function show(rest: object = {}) {
	const onchoose = vi.fn();
	const given = {
		t: await loadTranslate('en', 'phase'),
		sized: false,
		moments,
		moment: null,
		all,
		entries: all,
		planned: [],
		onchoose,
		...rest,
	};
	const screen = await render(Spoken, { speech: await speechOf('en'), shows: PhasePane, given });
	return { screen, onchoose, slider: screen.getByRole('slider', { name: 'Time to look at' }) };
}

test('the slider has a stop a moment and one for now, and tells it in words', async () => {
	const { slider, screen } = await show();
	await expect.element(slider).toHaveAttribute('max', '2');
	await expect.element(slider).toHaveAttribute('aria-valuetext', 'As known now');
	await expect.element(screen.getByRole('status')).toHaveTextContent('Everything that is known now. Projects: 3.');
});

test('arrow keys choose the moment before, and the first', async () => {
	const { slider, onchoose } = await show();
	(slider.element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowLeft}');
	expect(onchoose).toHaveBeenLastCalledWith({ moment: '2022-plan' });
	await userEvent.keyboard('{Home}');
	expect(onchoose).toHaveBeenLastCalledWith({ moment: '2022' });
});

test('every stop is a button too, the one that is looked at pressed', async () => {
	const { screen, onchoose } = await show({ moment: moments[0], entries: all.slice(2) });
	await expect.element(screen.getByRole('button', { name: '2022 review' })).toHaveAttribute('aria-pressed', 'true');
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent(/told by the 2022 review: 1 of 3 projects.*not named yet \(2\)/);
	await screen.getByRole('button', { name: 'As known now' }).click();
	expect(onchoose).toHaveBeenLastCalledWith({ moment: null });
});

test('a plan is told with how much it speaks of, and that it is an intention', async () => {
	const { screen } = await show({ moment: moments[1], planned: [all[0], all[3]] });
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent(/It names 1 of these projects and 1 of the places/);
	await expect.element(screen.getByRole('status')).toHaveTextContent('an intention, not a status');
	await expect.element(screen.getByText('ahead')).toBeVisible();
});

test('sizes are switched on and off, and come with their legend', async () => {
	const off = await show();
	await off.screen.getByRole('checkbox').click();
	expect(off.onchoose).toHaveBeenLastCalledWith({ sized: true });
	await off.screen.unmount();
	const { screen, onchoose } = await show({ sized: true });
	const legend = screen.getByRole('region', { name: 'Size is money' });
	await expect.element(legend).toHaveTextContent('under CNY 1 million');
	await expect.element(legend).toHaveTextContent('CNY 100 million or more');
	await expect.element(legend).toHaveTextContent('Missing is not zero');
	await screen.getByRole('checkbox').click();
	expect(onchoose).toHaveBeenLastCalledWith({ sized: false });
});
