import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { entryOf } from '../../../../tests/example/entries';
import type { Entry } from '../../core/atlas/entry';
import { DATASETS, type Dataset } from '../../core/datasets';
import Spoken, { speechOf } from '../../ui/Spoken.svelte';
import FeatureList from './FeatureList.svelte';

const entry = (id: string, dataset: Dataset, rest: Partial<Entry> = {}): Entry =>
	entryOf(id, { dataset, status: 'completion', ...rest });
const entries = [
	entry('place-a', 'roads', { kind: 'place', status: null }),
	entry('road-a', 'roads', { shownBy: ['place-a'] }),
	entry('road-b', 'roads', { cost: { cny: 500_000, qualifier: 'exact' } }),
	entry('school', 'services'),
	entry('debt', 'villages', { shownBy: [], certainty: null, townWide: true }),
];

async function show(
	rest: {
		datasets?: readonly Dataset[];
		selected?: string | null;
		hovered?: readonly string[];
		rows?: Entry[];
		grouped?: boolean;
		planned?: Entry[];
		plannedWord?: string;
	} = {},
) {
	const heard = { onselect: vi.fn(), onhover: vi.fn(), ontoggle: vi.fn() };
	const given = {
		all: entries,
		rows: entries,
		grouped: true,
		datasets: DATASETS,
		selected: null,
		hovered: [],
		...rest,
		...heard,
	};
	const screen = await render(Spoken, { speech: await speechOf('zh-Hans'), shows: FeatureList, given });
	const row = (id: string) => screen.container.querySelector<HTMLAnchorElement>(`[data-id="${id}"]`)!;
	return { ...heard, screen, row };
}

/** Clicks a row with a key held, and keeps the browser from leaving. */
function clickWith(row: HTMLElement, held: Partial<MouseEventInit>): boolean {
	let prevented = false;
	const stay = (event: Event) => {
		prevented = event.defaultPrevented;
		event.preventDefault();
	};
	document.addEventListener('click', stay, { once: true });
	row.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...held }));
	return prevented;
}

test('what the plan speaks of has its word, and nothing else has', async () => {
	const { row } = await show({ planned: [entry('road-b', 'roads')], plannedWord: '计划' });
	expect(row('road-b')).toHaveTextContent('计划');
	expect(row('road-a')).not.toHaveTextContent('计划');
});

test('features stand under their dataset with its count in the order given, unplaced ones in the tray', async () => {
	const { screen } = await show();
	const ids = (heading: string) =>
		[...screen.container.querySelectorAll(`section[aria-labelledby="${heading}"] [data-id]`)].map(
			(row) => (row as HTMLElement).dataset.id,
		);
	expect(ids('dataset-roads')).toEqual(['place-a', 'road-a', 'road-b']);
	expect(ids('dataset-services')).toEqual(['school']);
	expect(ids('tray-heading')).toEqual(['debt']);
	expect(screen.container.querySelector('#dataset-heritage')).toBeNull();
	expect(screen.container.querySelector('section[aria-labelledby="dataset-roads"] h2')).toHaveTextContent('3');
});

test('a click and Enter select instead of leaving, and tell which it was', async () => {
	const { onselect, row } = await show();
	expect(clickWith(row('road-a'), { detail: 1 })).toBe(true);
	expect(onselect).toHaveBeenLastCalledWith('road-a', false);
	row('school').focus();
	await userEvent.keyboard('{Enter}');
	expect(onselect).toHaveBeenLastCalledWith('school', true);
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }])(
	'a click with %o is the browser’s',
	async (held) => {
		const { onselect, row } = await show();
		expect(clickWith(row('road-a'), held)).toBe(false);
		expect(onselect).not.toHaveBeenCalled();
	},
);

test('rows lead to pages', async () => {
	const { row } = await show();
	expect(row('road-a').pathname).toMatch(/\/projects\/road-a\/$/);
	expect(row('place-a').pathname).toMatch(/\/places\/place-a\/$/);
});

test('pointing at a row and focusing it tell of it', async () => {
	const { onhover, row } = await show();
	row('road-b').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
	expect(onhover).toHaveBeenLastCalledWith('road-b');
	row('school').focus();
	expect(onhover).toHaveBeenLastCalledWith('school');
	row('school').blur();
	expect(onhover).toHaveBeenLastCalledWith(null);
});

test('a row is set off when it is selected, or when a shape that shows it is pointed at', async () => {
	const { row } = await show({ selected: 'road-b', hovered: ['place-a'] });
	expect(row('road-b')).toHaveAttribute('aria-current', 'true');
	expect(row('road-a')).not.toHaveAttribute('aria-current');
	expect(row('road-a').closest('li')).toHaveClass('hovered');
	expect(row('place-a').closest('li')).toHaveClass('hovered');
	expect(row('road-b').closest('li')).not.toHaveClass('hovered');
});

test('a checkbox switches its overlay', async () => {
	const { ontoggle, screen } = await show({ datasets: ['services'] });
	const roads = screen.getByRole('checkbox', { name: '在图上显示道路' });
	await expect.element(roads).not.toBeChecked();
	await expect.element(screen.getByRole('checkbox', { name: '在图上显示公共服务' })).toBeChecked();
	await roads.click();
	expect(ontoggle).toHaveBeenCalledExactlyOnceWith('roads');
});

test('in an order of its own the list has no headings, and loses nothing that is placed', async () => {
	const { screen } = await show({ grouped: false });
	const ids = [...screen.container.querySelectorAll('.flat [data-id]')].map((row) => (row as HTMLElement).dataset.id);
	expect(ids).toEqual(['place-a', 'road-a', 'road-b', 'school']);
	expect(screen.container.querySelector('#dataset-roads')).toBeNull();
});

test('what a filter leaves out has no row; its dataset still counts it', async () => {
	const { screen, row } = await show({ rows: entries.filter(({ id }) => id === 'road-b') });
	expect(row('road-a')).toBeNull();
	expect(row('road-b')).not.toBeNull();
	expect(screen.container.querySelector('section[aria-labelledby="dataset-roads"] .count')).toHaveTextContent(/1 \/ 3/);
});
