import type { BrowserContext, Page } from '@playwright/test';
import type { Deck } from '../../src/lib/core/scene/scene';
import { KEYS } from '../../src/lib/core/scene/keys';
import { publishedDeck } from './reader/published-deck';
import { canvasOf, mapOf, openLive } from './reader/live-map';
import { expect, test } from './reader/reader';

const deck: Deck = publishedDeck('2022');
const [opening, second] = [deck.scenes[0]!, deck.scenes[1]!];
const closing = deck.scenes.at(-1)!;
const PAUSE = '暂停';
const PLAY = '继续播放';

const at = (scene: string, query = '?kiosk') => `/present/2022/${scene}/${query}`;
const kioskOf = (page: Page) => page.locator('html[data-kiosk]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const stepTo = (page: Page, scene: string, query = '?kiosk') => expect(page).toHaveURL(at(scene, query));

/** Opens a kiosk whose clock the test moves, once all its scenes have come. */
async function openKiosk(page: Page, address: string): Promise<void> {
	await page.clock.install();
	await page.goto(address);
	await expect(kioskOf(page)).toBeAttached();
	await expect(page.locator('[data-left]')).toBeAttached();
}

test('it plays by itself, every scene after its time, and the first follows the last', async ({ page }) => {
	await openKiosk(page, at(closing.id));
	await page.clock.fastForward((closing.seconds + 1) * 1000);
	await stepTo(page, opening.id);
	await page.clock.fastForward((opening.seconds + 1) * 1000);
	await stepTo(page, second.id);
	await expect(button(page, PAUSE)).toBeVisible();
});

test('a visitor’s step pauses it, and a minute after the last sign of one it begins again', async ({ page }) => {
	await openKiosk(page, at(second.id));
	await page.keyboard.press('PageDown');
	await stepTo(page, deck.scenes[2]!.id);
	await expect(button(page, PLAY)).toBeVisible();
	await page.clock.fastForward(45_000);
	await page.mouse.move(400, 300);
	await page.clock.fastForward(45_000);
	await stepTo(page, deck.scenes[2]!.id);
	await page.clock.fastForward(20_000);
	await stepTo(page, opening.id);
	await expect(button(page, PAUSE)).toBeVisible();
});

test('how long it waits is in the address, and stays there', async ({ page }) => {
	await openKiosk(page, '/present/2022/?kiosk=15');
	await page.keyboard.press('End');
	await stepTo(page, closing.id, '?kiosk=15');
	await page.clock.fastForward(16_000);
	await stepTo(page, opening.id, '?kiosk=15');
});

test('no step of it is in the history, and Back leads nowhere', async ({ page }) => {
	await openKiosk(page, at(opening.id));
	await expect.poll(() => page.evaluate(() => history.length)).toBe(3);
	for (let i = 1; i <= 6; i++) {
		await page.keyboard.press('ArrowRight');
		await stepTo(page, deck.scenes[i]!.id);
	}
	for (let i = 0; i < 3; i++) {
		await page.evaluate(() => history.back());
		await stepTo(page, deck.scenes[6]!.id);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(deck.scenes[6]!.title);
	}
	expect(await page.evaluate(() => history.length)).toBe(3);
	await page.keyboard.press('ArrowRight');
	await stepTo(page, deck.scenes[7]!.id);
});

test('keys that lead elsewhere do nothing', async ({ page, context }) => {
	await openKiosk(page, at(second.id));
	await button(page, PAUSE).click();
	const looks = () => page.locator('main').ariaSnapshot();
	const before = await looks();
	const leading = KEYS.filter(({ action }) => !['next', 'previous', 'first', 'last', 'autoplay'].includes(action));
	for (const key of [
		...leading.flatMap(({ keys }) => keys),
		'F3',
		'F6',
		'Control+p',
		'Control+s',
		'Alt+ArrowLeft',
		'Alt+Home',
	])
		await page.keyboard.press(key);
	expect(await looks()).toBe(before);
	await stepTo(page, second.id);
	expect(context.pages()).toHaveLength(1);
	expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('nothing that Tab reaches leads out', async ({ page, context }) => {
	await openKiosk(page, at(deck.scenes[3]!.id));
	const reached = new Set<string>();
	for (let i = 0; i < 12; i++) {
		await page.keyboard.press('Tab');
		reached.add(await page.evaluate(() => document.activeElement?.tagName ?? ''));
		for (const key of ['Control+Enter', 'Shift+Enter', 'Enter', 'ContextMenu']) await page.keyboard.press(key);
		await expectInside(page, context);
	}
	// Round and round within the page: past its last element lies the browser's own frame.
	expect([...reached].filter((tag) => !['A', 'BUTTON', 'CANVAS'].includes(tag))).toEqual([]);
	expect([...reached]).toEqual(expect.arrayContaining(['A', 'BUTTON']));
});

test('nothing that a click reaches leads out, nor a menu, a drag or a drop', async ({ page, context }) => {
	await openKiosk(page, at(second.id));
	const points: [number, number][] = [];
	for (let x = 10; x < 1440; x += 118) for (let y = 10; y < 900; y += 97) points.push([x, y]);
	for (const [i, [x, y]] of points.entries()) {
		const modifier = (['Control', 'Shift', null, null] as const)[i % 4];
		if (modifier) await page.keyboard.down(modifier);
		await page.mouse.click(x, y, { button: i % 5 === 0 ? 'middle' : 'left' });
		if (modifier) await page.keyboard.up(modifier);
	}
	await expectInside(page, context);
	const prevented = await page.evaluate(() =>
		['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart'].filter(
			(type) => !document.querySelector('h1')!.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })),
		),
	);
	expect(prevented).toEqual(['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart']);
});

test('a link put into its page leads nowhere', async ({ page, context }) => {
	await openKiosk(page, at(second.id));
	const addresses = ['/', '/reports/2022/', 'https://example.org/', 'mailto:a@example.org', '/presenter/2022/'];
	for (const address of addresses) {
		await page.evaluate((href) => {
			const link = Object.assign(document.createElement('a'), { href, target: '_blank', textContent: 'out' });
			link.id = 'out';
			link.style.cssText = 'position:fixed;top:300px;left:900px;z-index:99';
			document.querySelector('#out')?.remove();
			document.querySelector('main')!.append(link);
		}, address);
		await page.locator('#out').click();
		await page.locator('#out').click({ modifiers: ['Control'] });
	}
	await stepTo(page, second.id);
	expect(context.pages()).toHaveLength(1);
});

async function expectInside(page: Page, context: BrowserContext): Promise<void> {
	expect(page.url()).toMatch(/\/present\/2022\/[\w-]+\/\?kiosk$/);
	await expect(kioskOf(page)).toBeAttached();
	expect(context.pages()).toHaveLength(1);
}

/** Marks the page, so that one that was loaded again is known. */
const mark = (page: Page) => page.evaluate(() => void ((window as { marked?: boolean }).marked = true));
/** Whether it is still the same; between two pages there is nobody to ask. */
const isMarked = (page: Page) =>
	page.evaluate(() => (window as { marked?: boolean }).marked === true).catch(() => true);

test('a WebGL context that does not come back has the page loaded again at the same scene', async ({ page }) => {
	await openLive(page, at(second.id));
	await mark(page);
	await canvasOf(page).evaluate((canvas) =>
		(canvas as HTMLCanvasElement).getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext(),
	);
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'picture');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(second.title);
	await expect.poll(() => isMarked(page), { timeout: 20_000 }).toBe(false);
	await stepTo(page, second.id);
	await expect(mapOf(page)).toHaveAttribute('data-map-state', 'live', { timeout: 40_000 });
	await expect(button(page, PAUSE)).toBeVisible();
});

test('an error has the page loaded again at the same scene, and the next one not at once', async ({ page, faults }) => {
	const fail = () => page.evaluate(() => void setTimeout(() => Promise.reject(new Error('broken on purpose'))));
	await openKiosk(page, at(second.id));
	await mark(page);
	await fail();
	await expect.poll(() => isMarked(page)).toBe(false);
	await stepTo(page, second.id);
	await expect(page.locator('[data-left]')).toBeAttached();

	const told = page.waitForEvent('console', (message) => /again in 5 s/.test(message.text()));
	await mark(page);
	await fail();
	await told;
	expect(await isMarked(page)).toBe(true);
	await page.clock.fastForward(5000);
	await expect.poll(() => isMarked(page)).toBe(false);
	await stepTo(page, second.id);
	expect(faults.splice(0)).toHaveLength(2);
});

test('after a crash of the renderer whoever opens the kiosk again finds its scene', async ({ page, context }) => {
	await openKiosk(page, at(second.id));
	await page.clock.fastForward(5000);
	const key = 'kiosk/2022';
	await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), key)).toContain(second.id);
	const crashed = page.waitForEvent('crash');
	await page.goto('chrome://crash').catch(() => undefined);
	await crashed;

	const again = await context.newPage();
	await again.goto('/present/2022/?kiosk');
	await stepTo(again, second.id);
	await expect(again.getByRole('heading', { level: 1 })).toContainText(second.title);
	// One that was left in order begins at the beginning.
	await again.goto('/data/');
	await again.goto('/present/2022/?kiosk');
	await expect(again.locator('[data-left]')).toBeAttached();
	await expect(again).toHaveURL('/present/2022/?kiosk');
});

test('without the query the room is a room: A plays it once, and it stops at its end', async ({ page }) => {
	await page.clock.install();
	const last = deck.scenes.at(-2)!;
	await page.goto(at(last.id, ''));
	await expect(kioskOf(page)).toHaveCount(0);
	await page.waitForLoadState('networkidle');
	await page.keyboard.press('a');
	await expect(page.locator('[data-left]')).toBeAttached();
	await page.keyboard.press('?');
	await page.clock.fastForward(600_000);
	await stepTo(page, last.id, '');
	await page.keyboard.press('Escape');
	await page.clock.fastForward((last.seconds + 1) * 1000);
	await stepTo(page, closing.id, '');
	await expect(page.locator('[data-left]')).toHaveCount(0);
});
