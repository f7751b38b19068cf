// Fetched late by the code under test; named here, so that the test's server has it from the first.
import 'proj4';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { BaseMap, Failure } from '../../core/base/base-map';
import { loadTranslate, type Translate } from '../../core/language/translate';
import { frameOf } from '../../core/projection/mercator';
import BaseChooser from './BaseChooser.svelte';
import BaseNotice from './BaseNotice.svelte';
import Position from './Position.svelte';
import type { Located } from './locate';
import ViewButtons from './ViewButtons.svelte';

const offered: BaseMap[] = [
	{ id: 'schematic', kind: 'schematic' },
	{ id: 'imagery', kind: 'tianditu', set: 'img', key: 'k' },
	{ id: 'survey', kind: 'style', name: 'The survey', address: 'style.json', attribution: null },
];
let t: Translate<'ground'>;
beforeAll(async () => {
	t = await loadTranslate('en', 'ground');
});

describe('the choice of base maps', () => {
	test('is not there where only the schematic one is offered', async () => {
		const only = { t, offered: [offered[0]!], chosen: 'schematic', onchoose: vi.fn() };
		const { container } = await render(BaseChooser, only);
		expect(container.querySelector('button')).toBeNull();
	});

	test('names each, and tells what was chosen', async () => {
		const onchoose = vi.fn();
		const screen = await render(BaseChooser, { t, offered, chosen: 'schematic', onchoose });
		await screen.getByRole('button', { name: 'Base map' }).click();
		const names = screen
			.getByRole('radio')
			.elements()
			.map((radio) => radio.parentElement!.textContent!.trim());
		expect(names).toEqual(['Schematic (drawn here)', 'Tianditu imagery', 'The survey']);
		await expect.element(screen.getByRole('radio', { name: 'Schematic' })).toBeChecked();
		await screen.getByRole('radio', { name: 'The survey' }).click();
		expect(onchoose).toHaveBeenCalledExactlyOnceWith('survey');
	});

	test('offers to try again what failed', async () => {
		const onchoose = vi.fn();
		const failed = { id: 'survey', why: 'slow' as Failure };
		const screen = await render(BaseChooser, { t, offered, chosen: 'survey', failed, onchoose });
		await screen.getByRole('button', { name: 'Base map' }).click();
		await screen.getByRole('button', { name: 'Try again' }).click();
		expect(onchoose).toHaveBeenCalledExactlyOnceWith('survey');
	});

	test('closes with Escape, back on its button, and Escape goes no further', async () => {
		const beyond = vi.fn();
		window.addEventListener('keydown', beyond);
		const screen = await render(BaseChooser, { t, offered, chosen: 'schematic', onchoose: vi.fn() });
		const button = screen.getByRole('button', { name: 'Base map' });
		await button.click();
		await screen.getByRole('radio', { name: 'The survey' }).click();
		await userEvent.keyboard('{Escape}');
		await expect.element(button).toHaveFocus();
		await expect.element(button).toHaveAttribute('aria-expanded', 'false');
		window.removeEventListener('keydown', beyond);
		expect(beyond).not.toHaveBeenCalled();
	});
});

describe('the notice of a base map that is not shown', () => {
	test.each(['broken', 'slow', 'device'] as const)('one sentence, in a status that stood before: %s', async (why) => {
		const screen = await render(BaseNotice, { t, offered, failed: null });
		const status = screen.getByRole('status');
		await expect.element(status).toHaveTextContent(/^$/);
		await screen.rerender({ failed: { id: 'survey', why } });
		await expect.element(status).toHaveTextContent('“The survey”');
		expect(screen.container.querySelector('p')!.textContent!.match(/[.!?]/g)).toEqual(['.']);
		await screen.getByRole('button', { name: 'Dismiss' }).click();
		await expect.element(status).toHaveTextContent(/^$/);
		await screen.rerender({ failed: { id: 'survey', why } });
		await expect.element(status).toHaveTextContent('“The survey”');
	});
});

describe('the position', () => {
	const show = async (at: readonly [number, number] | null) => {
		const screen = await render(Position, { t, at, centre: [114.035, 31.52] });
		Object.assign(screen.container.style, { position: 'relative', width: '900px', height: '500px' });
		screen.container.style.containerType = 'size';
		return screen;
	};

	test('is that of the pointer, in degrees and in metres of its zone', async () => {
		const screen = await show([113.7, 31.4]);
		const read = screen.getByRole('button', { name: /^Copy.*31\.40000° N 113\.70000° E/ });
		await expect.element(read).toHaveTextContent('pointer 31.40000° N 113.70000° E CGCS2000 X 3475362 Y 38471469');
		await screen.rerender({ at: null });
		await expect.element(screen.getByRole('button', { name: /^Copy.*31\.52000° N/ })).toHaveTextContent('map centre');
	});

	test('has its other forms on demand, says what they are and what they are not', async () => {
		const screen = await show(null);
		await screen.getByRole('button', { name: 'Other forms' }).click();
		const section = screen.getByRole('region', { name: 'Coordinates' });
		await expect
			.element(section)
			.toHaveTextContent(/zone 38, zone number before the easting \(EPSG:4526\)\s*X 3488629 Y 38503324/);
		await expect.element(section).toHaveTextContent(/meridian 114°, no zone number \(EPSG:4547\)\s*X 3488629 Y 503324/);
		await expect.element(section).toHaveTextContent('31°31′12.0″N 114°02′06.0″E');
		await expect.element(section).toHaveTextContent('schematic project or place');
	});

	test('is copied by a click, and at the pointer by copying with nothing selected', async () => {
		const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		const screen = await show(null);
		await screen.getByRole('button', { name: /^Copy.*31\.52000° N/ }).click();
		expect(copied).toHaveBeenCalledExactlyOnceWith('31.52000° N 114.03500° E');
		await expect.element(screen.getByRole('status')).toHaveTextContent('Copied');
		await screen.rerender({ at: [113.7, 31.4] });
		await expect.element(screen.getByRole('status')).toHaveTextContent(/^$/);
		const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true, bubbles: true });
		document.body.dispatchEvent(event);
		expect(event.clipboardData!.getData('text/plain')).toBe('31.40000° N 113.70000° E');
		await expect.element(screen.getByRole('status')).toHaveTextContent('Copied');
		copied.mockRestore();
	});
});

describe('where the reader is', () => {
	const frame = frameOf([113.9, 31.4, 114.1, 31.6]);
	const position = (longitude: number, latitude: number) =>
		({ coords: { longitude, latitude, accuracy: 24.4 } }) as GeolocationPosition;

	/** What the device answers; what the reader sees and the map hears. */
	async function ask(answer: GeolocationPosition | { code: number }) {
		const asked = vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation((good, bad) => {
			if ('coords' in answer) good(answer);
			else bad?.(answer as GeolocationPositionError);
		});
		const onlocate = vi.fn();
		const screen = await render(ViewButtons, { t, frame, located: null, onlocate });
		await screen.getByRole('button', { name: 'Where am I' }).click();
		await expect.element(screen.getByText('It stays on this device')).toBeVisible();
		expect(asked).not.toHaveBeenCalled();
		await screen.getByRole('button', { name: 'Show my position' }).click();
		await vi.waitFor(() => expect(onlocate).toHaveBeenCalled());
		const located = onlocate.mock.lastCall![0] as Located | null;
		await screen.rerender({ located });
		asked.mockRestore();
		return { said: screen.getByRole('status'), located, screen, onlocate };
	}

	test('is shown after the reader was told and said yes, and is taken away again', async () => {
		const { said, located, screen, onlocate } = await ask(position(114, 31.5));
		expect(located).toEqual({ at: [114, 31.5], accuracy: 24.4 });
		await expect.element(said).toHaveTextContent('on the map, within about 24 m');
		await screen.getByRole('button', { name: 'Remove my position' }).click();
		expect(onlocate).toHaveBeenLastCalledWith(null);
	});

	test('is said to be outside the town where it is', async () => {
		await expect.element((await ask(position(121.5, 31.2))).said).toHaveTextContent('outside the town');
	});

	test.each([
		[1, 'gave no position'],
		[2, 'cannot find'],
		[3, 'in time'],
	])('what went wrong is said in words: code %i', async (code, words) => {
		const { said, located } = await ask({ code });
		expect(located).toBeNull();
		await expect.element(said).toHaveTextContent(words);
	});
});

test('the map says that north is up', async () => {
	const screen = await render(ViewButtons, {
		t,
		frame: frameOf([113.9, 31.4, 114.1, 31.6]),
		located: null,
		onlocate: vi.fn(),
	});
	await expect.element(screen.getByRole('img', { name: 'North is always up' })).toBeVisible();
});
