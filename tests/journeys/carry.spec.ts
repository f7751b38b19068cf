import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { features, projects } from './reader/published';
import { openLive } from './reader/live-map';

const BUTTONS = ['XLSX', 'CSV', 'GeoJSON', 'GeoPackage', 'KML', 'OC4IDS'] as const;

/** Opens the panel of files, and waits until what the view leaves is known. */
async function openFiles(page: Page, address: string): Promise<void> {
	await openLive(page, address);
	await page.getByRole('button', { name: '文件', exact: true }).click();
	await expect(page.getByRole('heading', { name: '带走' })).toBeVisible();
}

async function save(page: Page, format: (typeof BUTTONS)[number]): Promise<{ name: string; path: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: `存为 ${format}`, exact: true }).click(),
	]);
	const name = download.suggestedFilename();
	await expect(page.getByRole('status').filter({ hasText: `已交给浏览器：${name}` })).toBeVisible();
	return { name, path: await download.path() };
}

const told = (page: Page) => page.getByText(/^将写入/);
const ids = (path: string) =>
	(JSON.parse(readFileSync(path, 'utf8')) as { features: { id: string }[] }).features.map(({ id }) => id);

test('what is taken away is what the filter leaves, and says so', async ({ page }) => {
	await openFiles(page, '/?status=preparation&kind=project');
	const left = projects().features.filter(({ properties }) => properties.status === 'preparation');
	await expect(told(page)).toContainText(`${left.length} 个项目、0 处地方（项目；前期）`);
	const { name, path } = await save(page, 'GeoJSON');
	expect(name).toMatch(/^杨寨镇-projects-\d{4}-\d{2}-\d{2}\.geojson$/);
	expect(ids(path).sort()).toEqual(left.map(({ id }) => id).sort());
	const { about } = JSON.parse(readFileSync(path, 'utf8')) as { about: Record<string, string> };
	expect(about).toMatchObject({ town: '杨寨镇', filter: '项目；前期' });
	expect(about['address']).toContain('status=preparation');
	expect(about['review']).toContain('审图号');
	expect(about['certainty']).toContain('示意');
});

test('the order of the list is the order of the table', async ({ page }) => {
	await openFiles(page, '/?kind=project&with=money&sort=money');
	const { path } = await save(page, 'CSV');
	const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').slice(1), {
		header: true,
		skipEmptyLines: true,
	});
	const costs = data.map(({ cost_cny }) => Number(cost_cny));
	expect(costs.length).toBeGreaterThan(10);
	expect(costs).toEqual([...costs].sort((a, b) => b - a));
});

test('every format is written in the browser, and read by a program that did not write it', async ({ page }) => {
	const gdal = spawnSync('ogrinfo', ['--version']).error === undefined;
	await openFiles(page, '/?datasets=roads');
	const roads = features().filter(({ properties }) => properties.dataset === 'roads');
	for (const format of BUTTONS) {
		const { path, name } = await save(page, format);
		if (format === 'XLSX') {
			const sheets = await readXlsxFile(readFileSync(path));
			expect(sheets.map(({ sheet }) => sheet)).toEqual(['项目和地方', '原话', '金额', '说明']);
			expect(sheets[0]!.data).toHaveLength(roads.length + 1);
			expect(sheets[2]!.data.length).toBeGreaterThan(1);
		} else if (format === 'OC4IDS') {
			const package_ = JSON.parse(readFileSync(path, 'utf8')) as { projects: { title: string }[] };
			expect(package_.projects.map(({ title }) => title)).toContain('冶金大道延伸');
		} else if (gdal) {
			const layer = { CSV: [], GeoJSON: [], GeoPackage: ['roads'], KML: ['道路'] }[format];
			const named = `${path}.${name.split('.').at(-1)}`;
			execFileSync('cp', [path, named]);
			const read = execFileSync('ogrinfo', ['-ro', '-al', named, ...layer], { encoding: 'utf8' });
			expect(read).toContain(`Feature Count: ${roads.length}`);
			expect(read).toContain('冶金大道延伸');
		}
	}
	test.info().annotations.push({ type: 'GDAL', description: gdal ? 'read' : 'not installed (apt package gdal-bin)' });
});

test('what cannot be fetched is said in one sentence, and pressing again tries again', async ({ page }) => {
	await openFiles(page, '/?datasets=roads');
	await page.context().route('**/data/roads.geojson', (route) => route.abort());
	await page.getByRole('button', { name: '存为 CSV', exact: true }).click();
	await expect(page.getByText('存为 CSV没有写成')).toBeVisible();
	await page.context().unroute('**/data/roads.geojson');
	expect((await save(page, 'CSV')).name).toMatch(/\.csv$/);
});

test('with nothing left there is nothing to take away', async ({ page }) => {
	await openFiles(page, '/?datasets=none');
	await expect(told(page)).toContainText('0 个项目、0 处地方');
	for (const format of BUTTONS) await expect(page.getByRole('button', { name: `存为 ${format}` })).toBeDisabled();
});

test('the files of the whole stand beside the site, and GDAL reads every one', () => {
	test.skip(
		spawnSync('ogrinfo', ['--version']).error !== undefined,
		'GDAL’s ogrinfo is not installed (apt package gdal-bin).',
	);
	const info = (path: string) =>
		execFileSync('ogrinfo', ['-ro', '-al', '-so', `build/data/${path}`], { encoding: 'utf8' });
	const counts = (path: string) => [...info(path).matchAll(/Feature Count: (\d+)/g)].map(([, count]) => Number(count));
	const all = projects().features.length;
	expect(counts('projects.geojson')).toEqual([all]);
	expect(counts('projects.csv')).toEqual([all]);
	expect(counts('projects.xlsx')[0]).toBe(all);
	expect(counts('projects.kml').reduce((sum, count) => sum + count, 0)).toBe(all);
	const layers = ['roads', 'industry', 'villages', 'heritage', 'services', 'development'];
	expect(
		layers.map((layer) => Number(/Feature Count: (\d+)/.exec(execLayer('build/data/projects.gpkg', layer))![1])),
	).toEqual(layers.map((layer) => features().filter(({ properties }) => properties.dataset === layer).length));
	expect(JSON.parse(readFileSync('build/data/oc4ids.json', 'utf8'))).toMatchObject({ version: '0.9' });
});

const execLayer = (path: string, layer: string): string =>
	execFileSync('ogrinfo', ['-ro', '-so', path, layer], { encoding: 'utf8' });

test('the page about the data offers them all', async ({ page }) => {
	await page.goto('/data/');
	for (const name of ['geojson', 'csv', 'xlsx', 'kml', 'gpkg'].map((format) => `data/projects.${format}`))
		await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('download', '');
	await expect(page.getByRole('link', { name: 'data/oc4ids.json' })).toBeVisible();
});
