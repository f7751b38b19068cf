import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { RemovedPage } from '../../core/atlas/removed-page';
import Spoken, { speechOf } from '../../ui/Spoken.svelte';
import RemovedNotice from './RemovedNotice.svelte';

const removed: RemovedPage = {
	id: 'old-market',
	dataset: 'services',
	name: 'Old market',
	original: '老市场',
	when: 'No longer in the atlas since 1 May 2023.',
	why: 'The corrected report no longer names it.',
	instead: [{ id: 'kindergarten', kind: 'project', dataset: 'services', name: 'Kindergarten' }],
	insteadHeading: 'See instead',
	toMap: 'Open the map',
	description: 'Old market: gone.',
};

const notice = async (props: Partial<RemovedPage> = {}, embedded = false) =>
	render(Spoken, {
		speech: await speechOf('en'),
		shows: RemovedNotice,
		given: { site: 'Town atlas', removed: { ...removed, ...props }, embedded },
	});

test('a removed feature says its name, when, why, and leads to what there is', async () => {
	const screen = await notice();
	await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Old market');
	await expect.element(screen.getByText('老市场')).toHaveAttribute('lang', 'zh-Hans');
	await expect.element(screen.getByText(removed.when)).toBeVisible();
	await expect.element(screen.getByText(removed.why)).toBeVisible();
	const link = screen.getByRole('link', { name: 'Kindergarten' });
	await expect.element(link).toHaveAttribute('href', expect.stringMatching(/\/en\/projects\/kindergarten\/$/));
	await expect.element(screen.getByRole('link', { name: 'Open the map' })).toBeVisible();
	expect(document.title).toBe('Old market · Town atlas');
});

test('where nothing stands instead, no list is announced', async () => {
	const screen = await notice({ instead: [], original: null });
	expect(screen.getByRole('list').query()).toBeNull();
	expect(screen.getByText('See instead').query()).toBeNull();
});

test('on somebody else’s page links leave it, and say nothing of where they come from', async () => {
	await notice({}, true);
	expect(document.head.querySelector('base')?.target).toBe('_blank');
	expect(document.head.querySelector<HTMLMetaElement>('meta[name=referrer]')?.content).toBe('no-referrer');
});
