import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toTraditional } from '../src/lib/server/chinese';
import { RULES, violations, type RuleName } from './architecture/rules';

const isText = (path: string) => /\.(?:ts|svelte|css|html|json)$/.test(path);
const sources = new Map(
	readdirSync('src', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && isText(entry.name))
		.map(({ parentPath, name }) => `${parentPath}/${name}`)
		.map((path) => [path, readFileSync(path, 'utf8')]),
);

/** Names of the town without the word for what it is: 镇, Town. */
function townNames(): string[] {
	const { name, name_en } = JSON.parse(readFileSync('geodata/town.json', 'utf8')) as Record<string, string>;
	const chinese = name!.replace(/[镇乡市县区]$/u, '');
	return [chinese, toTraditional()(chinese), name_en!.split(' ')[0]!];
}

const found = violations(sources, townNames());

test.each(Object.keys(RULES) as RuleName[])('%s', (rule) => {
	expect(sources.size).toBeGreaterThan(100);
	expect(found[rule] ?? []).toEqual([]);
});

/** One planted fault a row: rule, files, what is told. */
const planted: [rule: RuleName, files: Record<string, string>, told: string][] = [
	[
		'a file imports from its own room and from rooms to its left',
		{ 'src/lib/core/a.ts': `import type { B } from '../ui/b';`, 'src/lib/ui/b.ts': '' },
		'src/lib/core/a.ts imports ../ui/b: core must not know ui',
	],
	[
		'a file imports from its own room and from rooms to its left',
		{ 'src/lib/map/A.svelte': `{#await import('../state/b.svelte')}{/await}`, 'src/lib/state/b.svelte.ts': '' },
		'src/lib/map/A.svelte imports ../state/b.svelte: map must not know state',
	],
	[
		'a file imports from its own room and from rooms to its left',
		{ 'src/routes/+page.ts': `export { load } from '$lib/server/site';`, 'src/lib/server/site.ts': '' },
		'src/routes/+page.ts imports $lib/server/site: routes must not know server',
	],
	[
		'a file imports from its own room and from rooms to its left',
		{ 'src/lib/features/a.ts': `type Site = import('../server/site').Site;`, 'src/lib/server/site.ts': '' },
		'src/lib/features/a.ts imports ../server/site: features must not know server',
	],
	[
		'the site does not import its tests',
		{ 'src/lib/core/a.ts': `import { line } from '../../../tests/example/town';` },
		'src/lib/core/a.ts imports ../../../tests/example/town',
	],
	[
		'every import leads to a file',
		{ 'src/lib/ui/A.svelte': `<script>import B from './B.svelte';</script>` },
		'src/lib/ui/A.svelte imports ./B.svelte',
	],
	[
		'no file imports itself in a circle',
		{
			'src/lib/core/a.ts': `import type { B } from './b';`,
			'src/lib/core/b.ts': `import './c';`,
			'src/lib/core/c.ts': `const a = () => import('./a');`,
		},
		'src/lib/core/a.ts -> src/lib/core/b.ts -> src/lib/core/c.ts -> src/lib/core/a.ts',
	],
	[
		'MapLibre is known to the map alone',
		{ 'src/lib/features/a.ts': `import type { Map } from 'maplibre-gl';` },
		'src/lib/features/a.ts imports maplibre-gl, which belongs to src/lib/map',
	],
	[
		'SvelteKit’s client is known to state and routes alone',
		{ 'src/lib/ui/A.svelte': `<script>import { page } from '$app/state';</script>` },
		'src/lib/ui/A.svelte imports $app/state, which belongs to src/lib/state',
	],
	[
		'one place navigates',
		{ 'src/routes/+page.svelte': `<script>import { goto as go } from '$app/navigation';</script>` },
		'src/routes/+page.svelte imports $app/navigation to navigate',
	],
	['one place navigates', { 'src/lib/state/a.ts': 'goto("a"); goto("b")' }, 'src/lib/state/a.ts calls goto'],
	['core is plain TypeScript', { 'src/lib/core/a.ts': `import 'node:fs';` }, 'src/lib/core/a.ts imports node:fs'],
	[
		'Chinese is converted at build only',
		{ 'src/lib/core/a.ts': `import 'opencc-js/cn2t';` },
		'src/lib/core/a.ts imports opencc-js/cn2t, which belongs to src/lib/server',
	],
	[
		'Chinese is given its sounds at build only',
		{ 'src/lib/core/a.ts': `import { pinyin } from 'pinyin-pro';` },
		'src/lib/core/a.ts imports pinyin-pro, which belongs to src/lib/server',
	],
	[
		'the index of the search is known to core/search alone',
		{ 'src/lib/features/a.ts': `import MiniSearch from 'minisearch';` },
		'src/lib/features/a.ts imports minisearch, which belongs to src/lib/core/search',
	],
	[
		'tiles are cut at build, and in the worker that keeps what a reader brought',
		{ 'src/lib/map/a.ts': `import { fromGeojsonVt } from 'vt-pbf';` },
		'src/lib/map/a.ts imports vt-pbf, which belongs to src/lib/server and src/lib/core/bring/tiles.ts',
	],
	[
		'maps are drawn in core/picture only',
		{ 'src/lib/map/a.ts': `import { geoPath } from 'd3-geo';` },
		'src/lib/map/a.ts imports d3-geo, which belongs to src/lib/core/picture',
	],
	[
		'no reader is sent what only the build needs',
		{
			'src/routes/+page.svelte': `<script>import '$lib/map/m';</script>`,
			'src/lib/map/m.ts': `import { draw } from '../core/picture/draw';`,
			'src/lib/core/picture/draw.ts': `import { geoPath } from 'd3-geo';`,
		},
		'src/lib/core/picture/draw.ts imports d3-geo and is sent to readers: ' +
			'src/routes/+page.svelte -> src/lib/map/m.ts -> src/lib/core/picture/draw.ts',
	],
	['files are short', { 'src/lib/core/a.ts': '\n'.repeat(251) }, 'src/lib/core/a.ts has 251 lines, more than 250'],
	['files are short', { 'src/lib/core/a.ts': '\n'.repeat(80) }, 'the median file has 80 lines, not under 80'],
	['no drawer for odds and ends', { 'src/lib/core/utils/a.ts': '' }, 'src/lib/core/utils/a.ts'],
	['the town is named in geodata only', { 'src/app.html': '<title>SOMEWHERE</title>' }, 'src/app.html names Somewhere'],
];

test.each(planted)('a breach is told: %s %j', (rule, files, told) => {
	expect(violations(new Map(Object.entries(files)), ['Somewhere'])[rule]).toContain(told);
});

test('every rule has a planted breach', () => {
	expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
});

test('what is erased is not sent to readers', () => {
	const files = {
		'src/routes/+page.svelte': `<script lang="ts">import type { Names } from '$lib/core/picture/draw';</script>`,
		'src/lib/core/picture/draw.ts': `import { geoPath } from 'd3-geo';`,
	};
	expect(violations(new Map(Object.entries(files)))).toEqual({});
});

test('core is compiled without DOM and without Node', () => {
	const { compilerOptions } = JSON.parse(readFileSync('src/lib/core/tsconfig.json', 'utf8')) as {
		compilerOptions: { lib: string[]; types: string[] };
	};
	expect(compilerOptions).toMatchObject({ lib: ['ES2022'], types: [] });
});

test('the top level holds what was agreed and what tools ask for', () => {
	const agreed = 'src static geodata tests package.json package-lock.json tsconfig.json svelte.config.js README.md';
	const tools = 'vite.config.ts playwright.config.ts eslint.config.js .prettierrc.json .prettierignore .editorconfig';
	const house = '.ci .git .gitattributes .gitignore LICENSE CHANGELOG.md CONTRIBUTING.md .npmrc .nvmrc .node-version';
	const ignored = readFileSync('.gitignore', 'utf8')
		.split('\n')
		.map((line) => line.replace(/^\/|\/$/g, ''));
	const allowed = [agreed, tools, house].flatMap((names) => names.split(' ')).concat(ignored);
	expect(readdirSync('.').filter((name) => !allowed.includes(name))).toEqual([]);
});
