import { cardOf, expect, listOf, test } from './reader/reader';
import { cameraOf, mapOf, openLive, renderedLive, setOffLive, untilLive } from './reader/live-map';
import { drawn } from './reader/published';

const SHARED = '/?datasets=roads,industry&select=metallurgy-avenue-extension&camera=13.20/31.52500/114.03000';
const checked = async (page: Parameters<typeof listOf>[0]) =>
	listOf(page)
		.getByRole('checkbox', { checked: true })
		.evaluateAll((all) => all.map((box) => box.getAttribute('aria-label')));

test('a shared link opens as it says and survives a reload', async ({ page }) => {
	await openLive(page, SHARED);
	const asSaid = async () => {
		await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('冶金大道延伸');
		expect(await checked(page)).toEqual(['在图上显示道路', '在图上显示产业园区']);
		expect(await cameraOf(page)).toBe('13.20/31.52500/114.03000');
		await expect.poll(() => setOffLive(page, 'selected')).toEqual(['metallurgy-avenue-extension']);
		const shown = await renderedLive(page);
		const others = drawn().filter(({ properties }) => !['roads', 'industry'].includes(properties.dataset));
		expect(shown.filter((id) => others.some(({ properties }) => properties.id === id))).toEqual([]);
		await expect(page).toHaveURL(SHARED);
	};
	await asSaid();
	await page.reload();
	await untilLive(page);
	await asSaid();
});

test('a camera that looks away from the selection stays where it was shared', async ({ page }) => {
	const away = '/?select=metallurgy-avenue-extension&camera=14.00/31.56000/113.96000';
	await openLive(page, away);
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('冶金大道延伸');
	await expect.poll(() => setOffLive(page, 'selected')).toEqual(['metallurgy-avenue-extension']);
	expect(await cameraOf(page)).toBe('14.00/31.56000/113.96000');
	await expect(page).toHaveURL(away);
});

test('where the reader moved the map stands in the address and survives a reload', async ({ page }) => {
	await openLive(page, '/');
	const opening = await cameraOf(page);
	const box = (await mapOf(page).boundingBox())!;
	await page.mouse.move(box.x + 500, box.y + 300);
	await page.mouse.down();
	await page.mouse.move(box.x + 350, box.y + 420, { steps: 8 });
	await page.mouse.up();
	await expect(page).toHaveURL(/camera=/);
	await expect.poll(async () => page.url().includes(`camera=${await cameraOf(page)}`)).toBe(true);
	const moved = await cameraOf(page);
	expect(moved).not.toBe(opening);
	await page.reload();
	await untilLive(page);
	expect(await cameraOf(page)).toBe(moved);
});

test('a link to a feature alone brings it into view beside its card', async ({ page }) => {
	await openLive(page, '/?select=yueritang-startup-park');
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText('月日塘村返乡创业园');
	await expect.poll(() => renderedLive(page)).toContain('yueritang-startup-park');
	const { x } = await page.evaluate(() => {
		const map = window.maps.at(-1)!;
		const [hit] = map.querySourceFeatures('anchors', { filter: ['==', ['get', 'id'], 'yueritang-startup-park'] });
		return map.project((hit!.geometry as GeoJSON.Point).coordinates as [number, number]);
	});
	const [map, card] = [(await mapOf(page).boundingBox())!, (await cardOf(page).boundingBox())!];
	expect(map.x + x).toBeLessThan(card.x);
});

const HOSTILE: readonly [what: string, parameters: string][] = [
	['markup as selection', `select=${encodeURIComponent('<img src=x onerror=alert(1)>')}`],
	['ten kilobytes of selection', `select=${'a'.repeat(10_000)}`],
	['an unknown id', 'select=no-such-thing'],
	['another name of every object', 'select=constructor&datasets=roads,constructor,__proto__'],
	['a broken escape', 'select=%E0%A4%A'],
	['a camera beyond the world', 'camera=99/95/720'],
	['a camera of nothing', 'camera=NaN/Infinity/-Infinity'],
	['the same parameter thrice', 'camera=x&camera=y&camera=z&select=&select='],
];
for (const [what, parameters] of HOSTILE) {
	test(`a link with ${what} opens the town all the same`, async ({ page }) => {
		page.on('dialog', () => expect(false, 'a dialog opened').toBe(true));
		await openLive(page, `/?${parameters}`);
		await expect(cardOf(page)).toHaveCount(0);
		await expect(page.locator('img, script[src*="alert"]')).toHaveCount(0);
		expect((await checked(page)).length).toBe(parameters.includes('datasets') ? 1 : 6);
		await expect.poll(() => setOffLive(page, 'selected')).toEqual([]);
		expect(await cameraOf(page)).toMatch(/^11\.\d\d\/31\.5\d+\/114\.0\d+$/);
		await page.getByRole('button', { name: '放大', exact: true }).click();
		await expect(page).toHaveURL(/camera=12\./);
	});
}
