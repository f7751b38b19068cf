import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Action } from '../../src/lib/core/scene/actions';
import { KEYS } from '../../src/lib/core/scene/keys';
import type { Deck } from '../../src/lib/core/scene/scene';
import { untilLive } from './reader/live-map';
import { expect, test } from './reader/reader';

const deckIn = (language = '') => JSON.parse(readFileSync(`build/${language}present/2022/deck.json`, 'utf8')) as Deck;
const { scenes } = deckIn();
const count = scenes.length;
const addressOf = (number: number) => `/present/2022/${scenes[number - 1]!.id}/`;

const panelOf = (page: Page) => page.getByRole('dialog');
const saidOf = (page: Page) => page.locator('main > [role="status"]');
const toolbarOf = (page: Page) => page.getByRole('navigation', { name: '演示工具' });
const blackOf = (page: Page) => page.getByRole('button', { name: '恢复画面' });

/** Opens the room and waits until it listens: it asks for its scenes then. */
async function enter(page: Page, address: string): Promise<void> {
	const deck = page.waitForResponse(/\/deck\.json$/);
	await page.goto(address);
	await (await deck).finished();
}

async function expectScene(page: Page, number: number): Promise<void> {
	const { title } = scenes[number - 1]!;
	await expect(page).toHaveURL(new RegExp(`${addressOf(number)}$`));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await expect(saidOf(page)).toHaveText(`第 ${number} 幕，共 ${count} 幕：${title}`);
	expect(await page.title()).toContain(title);
}

/** What each key of an action has to do, from the fifth scene on. */
const EFFECTS: Record<Action, (page: Page, key: string) => Promise<void>> = {
	next: (page) => expectScene(page, 6),
	previous: (page) => expectScene(page, 4),
	first: (page) => expectScene(page, 1),
	last: (page) => expectScene(page, count),
	async blackout(page, key) {
		await expect(blackOf(page)).toHaveCSS('background-color', 'rgb(0, 0, 0)');
		await expect(saidOf(page)).toContainText('已黑屏');
		await page.keyboard.press(key);
		await expect(blackOf(page)).toHaveCount(0);
		await expectScene(page, 5);
	},
	async fullscreen(page, key) {
		const full = () => page.evaluate(() => document.fullscreenElement !== null);
		await expect.poll(full).toBe(true);
		await page.keyboard.press(key);
		await expect.poll(full).toBe(false);
	},
	async presenter(page) {
		await expect.poll(() => page.context().pages().length).toBe(2);
		const [, window] = page.context().pages();
		await expect(window!).toHaveURL(/\/presenter\/2022\/\?room=./);
		await window!.close();
	},
	async overview(page, key) {
		await expect(panelOf(page).getByRole('heading', { name: '全部各幕' })).toBeVisible();
		await page.keyboard.press(key);
		await expect(panelOf(page)).toHaveCount(0);
	},
	async goto(page) {
		await expect(panelOf(page).getByRole('combobox')).toBeFocused();
		await expect(panelOf(page).getByRole('combobox')).toHaveValue('');
		await page.keyboard.press('Escape');
		await expect(panelOf(page)).toHaveCount(0);
	},
	async autoplay(page, key) {
		const play = toolbarOf(page).getByRole('button', { name: '自动播放', includeHidden: true });
		await expect(play).toHaveAttribute('aria-pressed', 'true');
		await page.keyboard.press(key);
		await expect(play).toHaveAttribute('aria-pressed', 'false');
	},
	async ring(page, key) {
		await expect(page.locator('[data-tool="ring"]')).toHaveCount(1);
		await page.keyboard.press(key);
		await expect(page.locator('[data-tool]')).toHaveCount(0);
	},
	async pen(page, key) {
		await expect(page.locator('[data-tool="pen"]')).toHaveCount(1);
		await page.keyboard.press(key);
		await expect(page.locator('[data-tool]')).toHaveCount(0);
	},
	async help(page, key) {
		await expect(panelOf(page).getByRole('heading', { name: '按键与说明' })).toBeVisible();
		await page.keyboard.press(key);
		await expect(panelOf(page)).toHaveCount(0);
	},
};

for (const { action, keys } of KEYS) {
	test(`${keys.join(', ')}: ${action}`, async ({ page }) => {
		await enter(page, addressOf(5));
		for (const key of keys) {
			await page.keyboard.press(key);
			await EFFECTS[action](page, key);
			if (['next', 'previous', 'first', 'last'].includes(action)) await page.goBack();
			await expectScene(page, 5);
		}
	});
}

test('a link followed in the moment of a step is where it leads', async ({ page }) => {
	await enter(page, addressOf(5));
	await untilLive(page);
	await page.evaluate(() => {
		const main = document.querySelector('main')!;
		const link = Object.assign(document.createElement('a'), { href: '/data/', textContent: 'data' });
		main.append(link);
		link.click();
		// A link is followed after the next frame, the address follows a step in a task of its own: at the same time, then.
		requestAnimationFrame(() => main.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })));
	});
	await expect(page).toHaveURL(/\/data\/$/);
});

test('the key codes of clickers black the screen out', async ({ page }) => {
	await enter(page, addressOf(5));
	for (const keyCode of [58, 59, 191]) {
		const send = () =>
			page.evaluate(
				(code) => document.body.dispatchEvent(new KeyboardEvent('keydown', { keyCode: code, bubbles: true })),
				keyCode,
			);
		await send();
		await expect(blackOf(page)).toBeVisible();
		await send();
		await expect(blackOf(page)).toHaveCount(0);
	}
});

test('a step shows the scene again, and so does a click on the black screen', async ({ page }) => {
	await enter(page, addressOf(5));
	await page.keyboard.press('b');
	await expect(blackOf(page)).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(blackOf(page)).toHaveCount(0);
	await expectScene(page, 6);
	await page.keyboard.press('v');
	await blackOf(page).click();
	await expect(blackOf(page)).toHaveCount(0);
	await expectScene(page, 6);
});

test('keys are ignored while something is typed, and with Ctrl, Alt or Meta held', async ({ page }) => {
	await enter(page, addressOf(5));
	for (const tag of ['input', 'textarea', 'select', 'div']) {
		await page.evaluate((name) => {
			const field = document.createElement(name);
			if (name === 'div') field.contentEditable = 'true';
			field.id = 'field';
			document.querySelector('main')!.append(field);
			field.focus();
		}, tag);
		for (const { keys } of KEYS) for (const key of keys) if (key !== 'F1') await page.keyboard.press(key);
		await expect(panelOf(page)).toHaveCount(0);
		await expect(blackOf(page)).toHaveCount(0);
		await expectScene(page, 5);
		await page.evaluate(() => document.getElementById('field')!.remove());
	}
	for (const held of ['Control', 'Alt', 'Meta'])
		await page.evaluate((name) => {
			const flags = { ctrlKey: name === 'Control', altKey: name === 'Alt', metaKey: name === 'Meta' };
			const event = new KeyboardEvent('keydown', { key: 'n', bubbles: true, cancelable: true, ...flags });
			document.body.dispatchEvent(event);
			if (event.defaultPrevented) throw new Error(`${name} + N was taken from the browser`);
		}, held);
	await expectScene(page, 5);
});

test('an address opens its scene, a reload stays, Back and Forward step', async ({ page }) => {
	await enter(page, addressOf(7));
	await expectScene(page, 7);
	await page.keyboard.press('n');
	await page.keyboard.press('n');
	await expectScene(page, 9);
	await page.reload();
	await expectScene(page, 9);
	await page.goBack();
	await expectScene(page, 8);
	await page.goBack();
	await expectScene(page, 7);
	await page.goForward();
	await expectScene(page, 8);
});

test('twenty presses in a row end twenty scenes on, and each is a step in the history', async ({ page }) => {
	await enter(page, '/present/2022/');
	const before = await page.evaluate(() => history.length);
	for (let press = 0; press < 20; press++) await page.keyboard.press('n');
	await expectScene(page, 21);
	expect(await page.evaluate(() => history.length)).toBe(before + 20);
	await page.goBack();
	await expectScene(page, 20);
});

test('the ends hold', async ({ page }) => {
	await enter(page, '/present/2022/');
	await page.keyboard.press('p');
	await page.keyboard.press('n');
	await expectScene(page, 2);
	await page.keyboard.press('End');
	await page.keyboard.press('n');
	await expectScene(page, count);
	await expect(page.locator('a[rel="next"]')).toHaveCount(0);
});

test('what is pressed before the scenes have come is done as they come', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/deck.json', async (route) => {
		await held;
		await route.continue();
	});
	const asked = page.waitForRequest(/\/deck\.json$/);
	await page.goto('/present/2022/');
	await asked;
	for (const key of ['n', 'n', 'PageDown', 'p', 'o']) await page.keyboard.press(key);
	await expect(page).toHaveURL(/\/present\/2022\/$/);
	release();
	await expect(panelOf(page).locator('a[aria-current]')).toHaveText(new RegExp(`^\\s*3\\s`));
	await page.keyboard.press('Escape');
	await expectScene(page, 3);
});

test('while the scenes cannot be had the room says so, and goes on by itself when they can', async ({
	page,
	faults,
}) => {
	let broken = true;
	await page.route('**/deck.json', (route) => (broken ? route.abort() : route.continue()));
	await page.goto(addressOf(5));
	await expect(page.locator('p.note')).toContainText('其余各幕还没有取到');
	await page.keyboard.press('n');
	broken = false;
	await expectScene(page, 6);
	await expect(page.locator('p.note')).toHaveCount(0);
	expect(faults.splice(0).filter((fault) => !fault.includes('deck.json'))).toEqual([]);
});

test('a click on the right edge steps on, on the left edge back, without a reload', async ({ page }) => {
	await enter(page, addressOf(5));
	await page.evaluate(() => Object.assign(window, { same: true }));
	const { width, height } = page.viewportSize()!;
	await page.mouse.click(width - 4, height / 2);
	await expectScene(page, 6);
	await page.mouse.click(4, height / 2);
	await expectScene(page, 5);
	await page.mouse.click(width / 2 + 100, height / 2);
	await expectScene(page, 5);
	for (const rel of ['prev', 'next']) {
		const box = (await page.locator(`a[rel="${rel}"]`).boundingBox())!;
		expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
		expect(box.width).toBeLessThan(width / 10);
	}
	expect(await page.evaluate(() => 'same' in window)).toBe(true);
});

test.describe('with fingers', () => {
	test.use({ hasTouch: true, viewport: { width: 844, height: 390 } });

	/** Slides fingers from one place to another as the browser tells it. */
	async function slide(page: Page, from: [number, number][], to: [number, number][]): Promise<void> {
		const session = await page.context().newCDPSession(page);
		const points = (all: [number, number][]) => all.map(([x, y], id) => ({ x, y, id }));
		const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', all: [number, number][]) =>
			session.send('Input.dispatchTouchEvent', { type, touchPoints: points(all) });
		await send('touchStart', from);
		const between = from.map(([x, y], i): [number, number] => [(x + to[i]![0]) / 2, (y + to[i]![1]) / 2]);
		await send('touchMove', between);
		await send('touchMove', to);
		await send('touchEnd', []);
		await session.detach();
	}

	test('one finger that slides across steps; a short way, a way down and two fingers do not', async ({ page }) => {
		await enter(page, addressOf(5));
		await slide(page, [[600, 150]], [[480, 160]]);
		await expectScene(page, 6);
		await slide(page, [[600, 150]], [[720, 140]]);
		await expectScene(page, 5);
		await slide(page, [[600, 150]], [[560, 150]]);
		await slide(page, [[600, 100]], [[530, 250]]);
		await slide(
			page,
			[
				[500, 150],
				[600, 150],
			],
			[
				[400, 150],
				[700, 150],
			],
		);
		await expectScene(page, 5);
	});

	test('a tap in the middle shows the tools, another hides them, one on an edge steps', async ({ page }) => {
		await enter(page, addressOf(5));
		const tools = page.locator('.toolbar');
		await expect(tools).toHaveCSS('opacity', '0');
		await page.touchscreen.tap(600, 150);
		await expect(tools).toHaveCSS('opacity', '1');
		await toolbarOf(page).getByRole('button', { name: '按键与说明' }).tap();
		await expect(panelOf(page)).toBeVisible();
		await panelOf(page).getByRole('button', { name: '关闭' }).tap();
		await page.touchscreen.tap(600, 150);
		await expect(tools).toHaveCSS('opacity', '0');
		await page.touchscreen.tap(840, 190);
		await expectScene(page, 6);
	});
});

test('the overview lists every scene by section, and is walked by keyboard', async ({ page }) => {
	await enter(page, addressOf(5));
	await page.keyboard.press('o');
	const links = panelOf(page).getByRole('link');
	await expect(links).toHaveCount(count);
	await expect(panelOf(page).getByRole('heading', { level: 3 })).toHaveCount(deckIn().chapters.length);
	for (const [at, { title, status }] of scenes.entries()) {
		await expect(links.nth(at)).toContainText(title);
		await expect(links.nth(at)).toContainText(String(at + 1));
		if (status) await expect(links.nth(at).locator(`svg.${status}`)).toHaveCount(1);
	}
	await expect(links.nth(4)).toBeFocused();
	await expect(links.nth(4)).toHaveAttribute('aria-current', 'step');
	await page.keyboard.press('ArrowRight');
	await expect(links.nth(5)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	await expect(links.nth(5)).toBeFocused();
	await page.keyboard.press('End');
	await expect(links.nth(count - 1)).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await expectScene(page, 5);
	for (let press = 0; press < 5; press++) {
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement!.closest('dialog, body')!.tagName)).toMatch(/DIALOG|BODY/);
	}
	await links.nth(count - 2).focus();
	await page.keyboard.press('Enter');
	await expect(panelOf(page)).toHaveCount(0);
	await expectScene(page, count - 1);
	await page.keyboard.press('Escape');
	await links.nth(2).click();
	await expectScene(page, 3);
});

test('a scene is gone to by its number or by words of its title', async ({ page }) => {
	await enter(page, '/present/2022/');
	await page.keyboard.press('g');
	await page.keyboard.type('12');
	await page.keyboard.press('Enter');
	await expectScene(page, 12);

	const wanted = scenes.findIndex(({ title }) => title.includes('冶金大道'));
	await page.keyboard.press('G');
	await page.keyboard.insertText('冶金大道');
	await expect(panelOf(page).getByRole('option', { selected: true })).toContainText('冶金大道');
	await page.keyboard.press('Enter');
	await expectScene(page, wanted + 1);

	await page.keyboard.press('g');
	await page.keyboard.insertText('村');
	const options = panelOf(page).getByRole('option');
	const second = Number(/\d+/.exec((await options.nth(1).textContent())!)![0]);
	await page.keyboard.press('ArrowDown');
	await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Enter');
	await expectScene(page, second);

	await page.keyboard.press('g');
	await page.keyboard.type('999');
	await expect(panelOf(page).getByRole('status')).toContainText(`共 ${count} 幕`);
	await page.keyboard.press('Enter');
	await expect(panelOf(page)).toBeVisible();
});

test('help lists every key of the list, and the ways out', async ({ page }) => {
	await enter(page, '/present/2022/');
	await page.keyboard.press('F1');
	for (const { action, keys } of KEYS) {
		const shown = await panelOf(page)
			.locator(`tr[data-action="${action}"] kbd`)
			.evaluateAll((all) => all.map((key) => key.getAttribute('data-key')));
		expect(shown).toEqual(keys);
	}
	await expect(panelOf(page).locator('[data-wake]')).not.toBeEmpty();
	for (const [name, address] of [
		['讲义（打印）', '/handout/2022/'],
		['报告全文', '/reports/2022/'],
		['回到地图', '/'],
		['EN', '/en/present/2022/opening/'],
	] as const)
		await expect(panelOf(page).getByRole('link', { name })).toHaveAttribute('href', address);
	// A clicker is for the scenes, whatever lies over them.
	await page.keyboard.press('PageDown');
	await expect(panelOf(page)).toHaveCount(0);
	await expectScene(page, 2);
});

test('the language changes and the scene stays', async ({ page }) => {
	await enter(page, addressOf(5));
	await page.keyboard.press('?');
	await panelOf(page).getByRole('link', { name: 'EN' }).click();
	const { title } = deckIn('en/').scenes[4]!;
	await expect(page).toHaveURL(new RegExp(`/en${addressOf(5)}$`));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await page.keyboard.press('n');
	await expect(saidOf(page)).toContainText(`6 of ${count}`);
});

test('the pointer and the tools go after 3 s without a movement, and come with the next', async ({ page }) => {
	await page.clock.install();
	await enter(page, addressOf(5));
	await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
	const tools = page.locator('.toolbar');
	const cursor = () => page.locator('main').evaluate((main) => getComputedStyle(main).cursor);
	await page.mouse.move(600, 300);
	await page.mouse.move(610, 300);
	await expect(tools).toHaveCSS('opacity', '1');
	expect(await cursor()).not.toBe('none');
	await page.clock.runFor(3100);
	await expect(tools).toHaveCSS('opacity', '0');
	expect(await cursor()).toBe('none');
	expect(await page.locator('a[rel="next"]').evaluate((edge) => getComputedStyle(edge).cursor)).toBe('none');
	await page.mouse.move(640, 320);
	await expect(tools).toHaveCSS('opacity', '1');
	expect(await cursor()).not.toBe('none');
});

test('every tool of the toolbar does what its key does, and the space bar presses it', async ({ page }) => {
	await enter(page, addressOf(5));
	const tools = toolbarOf(page);
	await page.mouse.move(600, 300);
	await page.mouse.move(610, 300);
	await tools.getByRole('button', { name: '下一幕' }).click();
	await expectScene(page, 6);
	await page.keyboard.press('Space');
	await expectScene(page, 7);
	await expect(tools.getByRole('button', { name: /现在第 7 幕，共/ })).toHaveText(`7 / ${count}`);
	await tools.getByRole('button', { name: '全部各幕' }).focus();
	await expect(page.locator('.toolbar')).toHaveCSS('opacity', '1');
	await page.keyboard.press('Space');
	await expect(panelOf(page).getByRole('heading', { name: '全部各幕' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(tools.getByRole('button', { name: '全部各幕' })).toBeFocused();
	await expectScene(page, 7);
	await expect(tools.getByRole('link', { name: '讲义（打印）' })).toHaveAttribute('href', '/handout/2022/');
	await tools.getByRole('link', { name: '回到地图' }).click();
	await expect(page.getByRole('searchbox').or(page.getByRole('combobox')).first()).toBeVisible();
});

test('a full screen that the browser refuses is told', async ({ page }) => {
	await page.addInitScript(() => {
		Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
	});
	await enter(page, addressOf(5));
	await page.keyboard.press('f');
	await expect(page.locator('p.note')).toContainText('浏览器没有给全屏');
	await expect(saidOf(page)).toContainText('浏览器没有给全屏');
	await page.keyboard.press('n');
	await expect(page.locator('p.note')).toHaveCount(0);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('every scene is a page with links to its neighbours and to the report', async ({ page }) => {
		await page.goto('/present/2022/');
		await expect(page.locator('a[rel="prev"]')).toHaveCount(0);
		for (let number = 1; number <= 3; number++) {
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenes[number - 1]!.title);
			await expect(page.getByRole('link', { name: '报告全文' })).toBeVisible();
			await expect(page.locator('a[rel="next"]')).toHaveCSS('opacity', '1');
			await page.locator('a[rel="next"]').click();
			await expect(page).toHaveURL(new RegExp(`${addressOf(number + 1)}$`));
		}
		await page.locator('a[rel="prev"]').click();
		await expect(page).toHaveURL(new RegExp(`${addressOf(3)}$`));
		await expect(page.getByRole('button')).toHaveCount(0);
	});
});

for (const language of ['', 'en/', 'zh-hant/']) {
	test(`axe finds nothing in the room and its panels on /${language}, light and dark`, async ({ page }) => {
		test.slow();
		const look = async () => {
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
				.analyze();
			// Read from five metres: 7:1.
			const far = await new AxeBuilder({ page })
				.include((await panelOf(page).count()) ? 'dialog' : 'main')
				.withRules(['color-contrast-enhanced'])
				.analyze();
			return [...violations, ...far.violations].map(
				({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
			);
		};
		await enter(page, `/${language}present/2022/`);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.mouse.move(600, 300);
			await page.mouse.move(610, 310);
			expect(await look(), colorScheme).toEqual([]);
			for (const key of ['o', '?', 'g']) {
				await page.keyboard.press(key);
				await expect(panelOf(page)).toBeVisible();
				if (key === 'g') await page.keyboard.type('1');
				expect(await look(), `${colorScheme} ${key}`).toEqual([]);
				await page.keyboard.press('Escape');
				await expect(panelOf(page)).toHaveCount(0);
			}
		}
	});
}
