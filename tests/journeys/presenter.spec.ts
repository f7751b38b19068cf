import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Deck } from '../../src/lib/core/scene/scene';
import { expect, test, watchFaults } from './reader/reader';

const ROOM = '/present/2022/';
const PRESENTER = '/presenter/2022/';
/** Either window is back in step within this, ms, on a slow machine too; the units hold it to 2 s of its own clock. */
const REJOINED = { timeout: 10_000 };

const deckOf = async (page: Page): Promise<Deck> =>
	(await (await page.request.get('/present/2022/deck.json')).json()) as Deck;
const standing = (presenter: Page) => presenter.locator('[data-standing]');
const position = (presenter: Page) => presenter.locator('[data-position]');
const stageOf = (page: Page) => page.locator('[data-scene]').first();
const marksOf = (page: Page) => page.locator('[data-marks]');
const button = (presenter: Page, name: string) =>
	presenter.getByRole('group', { name: '操作' }).getByRole('button', { name, exact: true });
const black = (room: Page) => room.locator('main > div[inert]');

/** The room, running: its keys are heard. */
async function openRoom(room: Page, address = ROOM): Promise<void> {
	const deck = room.waitForResponse(/deck\.json/);
	await room.goto(address);
	await deck;
}

/** The room, and the presenter's window that S opens. */
async function openBoth(room: Page): Promise<{ presenter: Page; faults: string[] }> {
	await openRoom(room);
	const opening = room.waitForEvent('popup');
	await room.keyboard.press('s');
	const presenter = await opening;
	const faults = watchFaults(presenter);
	await expect(standing(presenter)).toHaveAttribute('data-standing', 'joined');
	return { presenter, faults };
}

/** A second window that was opened by hand. */
async function openWindow(context: BrowserContext, address: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(address);
	return page;
}

test('S opens the presenter’s window, and both step together', async ({ page: room }) => {
	const { presenter, faults } = await openBoth(room);
	const { scenes } = await deckOf(room);
	expect(new URL(presenter.url()).pathname).toBe(PRESENTER);

	await room.keyboard.press('ArrowRight');
	await expect(position(presenter)).toHaveText(`第 2 幕，共 ${scenes.length} 幕`);
	await expect(stageOf(presenter)).toHaveAttribute('data-scene', scenes[1]!.id);

	await presenter.keyboard.press('PageDown');
	await expect(room).toHaveURL(new RegExp(`/present/2022/${scenes[2]!.id}/`));
	await expect(position(presenter)).toHaveText(`第 3 幕，共 ${scenes.length} 幕`);
	await button(presenter, '上一幕').click();
	await expect(room).toHaveURL(new RegExp(`/present/2022/${scenes[1]!.id}/`));
	await presenter.keyboard.press('End');
	await expect(room).toHaveURL(/\/present\/2022\/closing\//);
	await expect(presenter.getByText('这是最后一幕')).toBeVisible();
	expect(faults).toEqual([]);
});

test('either window may be reloaded: it rejoins, and a black screen stays black', async ({ page: room }) => {
	const { presenter } = await openBoth(room);
	const { scenes } = await deckOf(room);
	await presenter.keyboard.press('PageDown');
	await expect(room).toHaveURL(new RegExp(scenes[1]!.id));
	await presenter.keyboard.press('b');
	await expect(black(room)).toBeAttached();

	await presenter.reload();
	await expect(standing(presenter)).toHaveAttribute('data-standing', 'joined', REJOINED);
	await expect(stageOf(presenter)).toHaveAttribute('data-scene', scenes[1]!.id);
	await expect(button(presenter, '黑屏')).toHaveAttribute('aria-pressed', 'true');

	await room.reload();
	await expect(black(room)).toBeAttached(REJOINED);
	// Heard from the new page alone.
	await room.keyboard.press('b');
	await expect(button(presenter, '黑屏')).toHaveAttribute('aria-pressed', 'false', REJOINED);
	await expect(standing(presenter)).toHaveAttribute('data-standing', 'joined');
	await room.keyboard.press('ArrowRight');
	await expect(stageOf(presenter)).toHaveAttribute('data-scene', scenes[2]!.id);
	await presenter.keyboard.press('ArrowRight');
	await expect(room).toHaveURL(new RegExp(scenes[3]!.id));
});

test('blackout and autoplay are seen in both windows', async ({ page: room }) => {
	const { presenter } = await openBoth(room);
	await button(presenter, '黑屏').click();
	await expect(black(room)).toBeAttached();
	await expect(presenter.getByText('会场屏幕已黑')).toBeVisible();
	await room.keyboard.press('.');
	await expect(black(room)).toHaveCount(0);
	await expect(presenter.getByText('会场屏幕已黑')).toHaveCount(0);
	await room.keyboard.press('a');
	await expect(button(presenter, '自动播放')).toHaveAttribute('aria-pressed', 'true');
	await button(presenter, '自动播放').click();
	await expect(button(presenter, '自动播放')).toHaveAttribute('aria-pressed', 'false');
});

test('the jump list leads to a scene by its number, its name, or a click', async ({ page: room }) => {
	const { presenter } = await openBoth(room);
	const { scenes } = await deckOf(room);
	const list = presenter.getByRole('navigation', { name: '全部各幕' });
	await expect(list.getByRole('button')).toHaveCount(scenes.length);

	await presenter.keyboard.press('g');
	const field = list.getByRole('searchbox');
	await expect(field).toBeFocused();
	await field.fill('12');
	await field.press('Enter');
	await expect(room).toHaveURL(new RegExp(scenes[11]!.id));
	await expect(list.locator('[aria-current]')).toContainText(scenes[11]!.title);

	const stop = scenes.findLast(({ kind }) => kind === 'stop')!;
	await presenter.keyboard.press('o');
	await field.fill(stop.title);
	await list.getByRole('button').first().click();
	await expect(room).toHaveURL(new RegExp(stop.id));
	await presenter.keyboard.press('Home');
	await expect(stageOf(room)).toHaveAttribute('data-scene', 'opening');
});

/** A place in a box, as shares of it. */
async function at(box: Locator, x: number, y: number): Promise<{ x: number; y: number }> {
	const { x: left, y: top, width, height } = (await box.boundingBox())!;
	return { x: left + x * width, y: top + y * height };
}
const ringOf = async (page: Page) => {
	const ring = marksOf(page).locator('.ring');
	return [Number(await ring.getAttribute('data-x')), Number(await ring.getAttribute('data-y'))].map(
		(share) => Math.round(share * 100) / 100,
	);
};

test('the ring is in both windows at the same place of the screen', async ({ page: room }) => {
	const { presenter } = await openBoth(room);
	const before = room.url();
	await room.bringToFront();
	await room.keyboard.press('l');
	const there = await at(marksOf(room), 0.75, 0.25);
	await room.mouse.move(there.x - 9, there.y);
	await room.mouse.move(there.x, there.y);
	await expect.poll(() => ringOf(presenter)).toEqual([0.75, 0.25]);

	await presenter.bringToFront();
	await expect(button(presenter, '光圈')).toHaveAttribute('aria-pressed', 'true');
	const here = await at(marksOf(presenter), 0.98, 0.5);
	await presenter.mouse.move(here.x, here.y);
	await expect.poll(() => ringOf(room)).toEqual([0.98, 0.5]);
	await presenter.mouse.click(here.x, here.y);
	await presenter.mouse.move(2, 2);
	await expect(marksOf(room).locator('.ring')).toHaveCount(0);
	await presenter.keyboard.press('Escape');
	await expect(button(presenter, '光圈')).toHaveAttribute('aria-pressed', 'false');
	await expect(marksOf(room)).not.toHaveAttribute('data-tool', /./);
	expect(room.url()).toBe(before);
});

test('what the pen draws is in both windows, vanishes by itself, and at a step', async ({ page: room }) => {
	const { presenter } = await openBoth(room);
	const before = room.url();
	await room.bringToFront();
	await room.keyboard.press('d');
	const press = async () => {
		const [from, to] = [await at(marksOf(room), 0.97, 0.2), await at(marksOf(room), 0.5, 0.6)];
		await room.mouse.move(from.x, from.y);
		await room.mouse.down();
		await room.mouse.move(to.x, to.y, { steps: 8 });
	};
	await press();
	const drawn = marksOf(presenter).locator('.stroke');
	await expect(drawn).toHaveCount(1);
	const shares = await drawn.evaluate((stroke) => {
		const [line, box] = [stroke.getBoundingClientRect(), stroke.closest('[data-marks]')!.getBoundingClientRect()];
		return [(line.left - box.left) / box.width, (line.right - box.left) / box.width];
	});
	expect(shares[0]).toBeCloseTo(0.5, 1);
	expect(shares[1]).toBeCloseTo(0.97, 1);
	await room.mouse.up();
	// It began on the edge that a click would step on.
	expect(room.url()).toBe(before);
	await expect(marksOf(room).locator('.stroke')).toHaveCount(0);
	await expect(drawn).toHaveCount(0);

	await press();
	await expect(drawn).toHaveCount(1);
	await room.keyboard.press('ArrowRight');
	await expect(marksOf(room).locator('.stroke')).toHaveCount(0);
	await expect(drawn).toHaveCount(0);
});

test('where windows are blocked a tab opens; where tabs are too, a link is left', async ({ page: room }) => {
	await room.addInitScript(() => {
		const { open } = window;
		window.open = (address, target, features) => (features ? null : open.call(window, address, target));
	});
	const { presenter } = await openBoth(room);
	await presenter.close();

	await room.addInitScript(() => (window.open = () => null));
	await openRoom(room);
	await room.keyboard.press('s');
	const told = room.getByRole('alertdialog');
	await expect(told).toContainText('浏览器拦截了');
	const opening = room.context().waitForEvent('page');
	await told.getByRole('link').click();
	await expect(standing(await opening)).toHaveAttribute('data-standing', 'joined');
	await expect(told).toHaveCount(0);
});

test('a room that is closed is told; the link opens it at the scene that is shown, and it is joined', async ({
	page: room,
}) => {
	const { presenter } = await openBoth(room);
	const { scenes } = await deckOf(room);
	await room.keyboard.press('ArrowRight');
	await expect(stageOf(presenter)).toHaveAttribute('data-scene', scenes[1]!.id);
	await presenter.keyboard.press('b');
	await expect(button(presenter, '黑屏')).toHaveAttribute('aria-pressed', 'true');
	await room.close({ runBeforeUnload: true });
	// Its last word may not be heard any more; its silence is.
	await expect(standing(presenter)).toHaveText(/会场窗口(?:已关闭|没有应答)/);
	// Without a room the scenes are leafed through here.
	await presenter.keyboard.press('PageDown');
	await expect(stageOf(presenter)).toHaveAttribute('data-scene', scenes[2]!.id);

	const opening = presenter.context().waitForEvent('page');
	await presenter.getByRole('link', { name: '打开会场窗口' }).click();
	const again = await opening;
	await expect(again).toHaveURL(new RegExp(scenes[2]!.id));
	await expect(standing(presenter)).toHaveAttribute('data-standing', 'joined');
	await expect(black(again)).toBeAttached();
});

test('of two rooms a presenter has one; opened by hand it joins the first that answers', async ({
	page: room,
	context,
}) => {
	const { presenter } = await openBoth(room);
	const { scenes } = await deckOf(room);
	const other = await context.newPage();
	await openRoom(other, `${ROOM}closing/`);
	await presenter.keyboard.press('ArrowRight');
	await expect(room).toHaveURL(new RegExp(scenes[1]!.id));
	await expect(other).toHaveURL(/closing/);
	await presenter.close();
	await room.close();

	const byHand = await openWindow(context, PRESENTER);
	await expect(stageOf(byHand)).toHaveAttribute('data-scene', 'closing');
	await expect(standing(byHand)).toHaveAttribute('data-standing', 'joined');
});

test('a room that does not answer is told, and a new one is joined', async ({ page: presenter, context }) => {
	await presenter.goto(`${PRESENTER}?room=nobody`);
	await expect(standing(presenter)).toHaveText('会场窗口没有应答');
	await expect(button(presenter, '黑屏')).toBeDisabled();
	await expect(presenter.getByRole('link', { name: '打开会场窗口' })).toBeVisible();
	await openWindow(context, `${ROOM}closing/`);
	await expect(standing(presenter)).toHaveAttribute('data-standing', 'joined');
	await expect(stageOf(presenter)).toHaveAttribute('data-scene', 'closing');
});

test('the notes are the paragraph of the quote, its words marked', async ({ page: presenter }) => {
	const { scenes } = await deckOf(presenter);
	const scene = scenes.find(({ kind, quotes, notes }) => {
		const [quote] = quotes;
		return kind === 'stop' && quote && notes.paragraph.length > 2 * quote.exact.length;
	})!;
	await presenter.goto(PRESENTER);
	await expect(standing(presenter)).toHaveAttribute('data-standing', 'silent');
	await presenter.getByRole('searchbox').fill(scene.title);
	await presenter.getByRole('searchbox').press('Enter');
	const notes = presenter.getByRole('region', { name: '备注' });
	await expect(notes.locator('.paragraph')).toHaveText(scene.notes.paragraph);
	await expect(notes.locator('mark').first()).toContainText(scene.quotes[0]!.exact);
});

test('the timer runs, pauses, goes on after a reload, and begins anew', async ({ page: presenter }) => {
	await presenter.clock.install({ time: new Date('2026-03-01T09:30:00') });
	await presenter.goto(PRESENTER);
	const timer = presenter.getByRole('timer');
	await expect(timer).not.toHaveText('0:00');
	await presenter.clock.pauseAt(new Date('2026-03-01T09:58:30'));
	await presenter.getByRole('button', { name: '归零' }).click();
	await presenter.clock.runFor('01:05');
	await expect(timer).toHaveText('1:05');
	await presenter.getByRole('button', { name: '暂停' }).click();
	await presenter.clock.runFor('01:00');
	await expect(timer).toHaveText('1:05');
	await expect(presenter.locator('[data-clock]')).toHaveText('10:00');
	await presenter.reload();
	await presenter.clock.runFor('00:01');
	await expect(timer).toHaveText('1:05');
	await presenter.getByRole('button', { name: '继续' }).click();
	await presenter.clock.runFor('00:10');
	await expect(timer).toHaveText('1:15');
	await presenter.getByRole('button', { name: '归零' }).click();
	await expect(timer).toHaveText('0:00');
});

test('without scripts it says that it needs them', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`/en${PRESENTER}`);
	await expect(page.locator('noscript p')).toBeVisible();
	await context.close();
});
