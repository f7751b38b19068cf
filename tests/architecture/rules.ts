import { cyclesOf, graphOf, reachedFrom } from './graph';
import { importsOf, type Import, type Sources } from './imports';
import { isServerFile, isSpec, mayImport, roomOf } from './rooms';

interface Project {
	files: Sources;
	imports: Import[];
	/** The town's names, which belong in geodata. */
	town: readonly string[];
}

type Rule = (project: Project) => string[];

const LONGEST = 250;
const MEDIAN = 80;

const lines = (source: string): number => source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
const isCode = (path: string): boolean => /\.(?:ts|svelte)$/.test(path);
const told = ({ from, specifier }: Import): string => `${from} imports ${specifier}`;
const isPackage = ({ specifier }: Import, name: string): boolean =>
	specifier === name || specifier.startsWith(`${name}/`);

/** Imports of a package are kept to the files that `allowed` names. */
const only =
	(packages: readonly string[], where: string, allowed: (path: string) => boolean): Rule =>
	({ imports }) =>
		imports
			.filter((found) => packages.some((name) => isPackage(found, name)) && !allowed(found.from))
			.map((found) => `${told(found)}, which belongs to ${where}`);

/** What a reader's browser is sent: everything that pages and layouts import and that is not erased. */
function sentToReaders({ files, imports }: Project): Map<string, string[]> {
	const starts = [...files.keys()].filter(
		(path) => (/\/\+[^/]*\.(?:svelte|ts)$/.test(path) || path === 'src/hooks.client.ts') && !isServerFile(path),
	);
	return reachedFrom(graphOf(imports.filter(({ typeOnly }) => !typeOnly)), starts);
}

/** What cuts tiles, and the one file that does so for a reader: a worker fetches it with the first file that is brought. */
const TILE_CUTTERS = ['geojson-vt', 'vt-pbf'];
const BROUGHT_TILES = 'src/lib/core/bring/tiles.ts';

export const RULES = {
	'a file imports from its own room and from rooms to its left': ({ imports }) =>
		imports
			.filter(({ from, to }) => to?.startsWith('src/') && !mayImport(from, to))
			.map((found) => `${told(found)}: ${roomOf(found.from)} must not know ${roomOf(found.to!)}`),

	'the site does not import its tests': ({ imports }) =>
		imports.filter(({ from, to }) => to?.startsWith('tests/') && !isSpec(from)).map(told),

	'every import leads to a file': ({ imports, files }) =>
		imports.filter(({ to }) => to?.startsWith('src/') && isCode(to) && !files.has(to)).map(told),

	'no file imports itself in a circle': ({ imports }) => cyclesOf(graphOf(imports)).map((cycle) => cycle.join(' -> ')),

	'MapLibre is known to the map alone': only(
		['maplibre-gl', 'svelte-maplibre-gl'],
		'src/lib/map',
		(path) => roomOf(path) === 'map',
	),

	'SvelteKit’s client is known to state and routes alone': only(['$app', '$env'], 'src/lib/state', (path) =>
		['state', 'routes'].includes(roomOf(path)),
	),

	'one place navigates': ({ files, imports }) => {
		const calls = [...files].flatMap(([path, source]) =>
			[...source.matchAll(/\bgoto\(/g)].map(() => `${path} calls goto`),
		);
		const outside = imports.filter(({ from, names }) => names.includes('goto') && roomOf(from) !== 'state');
		return [...(calls.length > 1 ? calls : []), ...outside.map((found) => `${told(found)} to navigate`)];
	},

	'core is plain TypeScript': ({ imports }) =>
		imports
			.filter((found) => roomOf(found.from) === 'core' && !isSpec(found.from))
			.filter(
				(found) =>
					/^node:|\.svelte$/.test(found.specifier) ||
					['svelte', '@sveltejs', '$app', 'fs', 'path', 'url'].some((name) => isPackage(found, name)),
			)
			.map(told),

	'Chinese is converted at build only': only(['opencc-js'], 'src/lib/server', (path) => roomOf(path) === 'server'),

	'Chinese is given its sounds at build only': only(
		['pinyin-pro'],
		'src/lib/server',
		(path) => roomOf(path) === 'server',
	),

	'the index of the search is known to core/search alone': only(['minisearch'], 'src/lib/core/search', (path) =>
		path.startsWith('src/lib/core/search/'),
	),

	// The town's are cut once, for everybody; of a file that a reader brings nobody else has any.
	'tiles are cut at build, and in the worker that keeps what a reader brought': only(
		TILE_CUTTERS,
		'src/lib/server and src/lib/core/bring/tiles.ts',
		(path) => roomOf(path) === 'server' || path === BROUGHT_TILES,
	),

	'maps are drawn in core/picture only': only(['d3-geo'], 'src/lib/core/picture', (path) =>
		path.startsWith('src/lib/core/picture/'),
	),

	'no reader is sent what only the build needs': (project) => {
		const sent = sentToReaders(project);
		return project.imports
			.filter(
				(found) =>
					!found.typeOnly &&
					['d3-geo', 'opencc-js', 'pinyin-pro', 'geojson-vt', 'vt-pbf'].some((name) => isPackage(found, name)),
			)
			.filter(({ from }) => sent.has(from))
			.map((found) => `${told(found)} and is sent to readers: ${sent.get(found.from)!.join(' -> ')}`);
	},

	'files are short': ({ files }) => {
		const lengths = [...files]
			.filter(([path]) => isCode(path))
			.map(([path, source]) => ({ path, length: lines(source) }));
		const median = lengths.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
		return [
			...lengths
				.filter(({ length }) => length > LONGEST)
				.map(({ path, length }) => `${path} has ${length} lines, more than ${LONGEST}`),
			...(median >= MEDIAN ? [`the median file has ${median} lines, not under ${MEDIAN}`] : []),
		];
	},

	'no drawer for odds and ends': ({ files }) =>
		[...files.keys()].filter((path) => /(?:^|\/)(?:utils?|helpers?|types?)(?:\/|\.|$)/i.test(path)),

	'the town is named in geodata only': ({ files, town }) =>
		[...files].flatMap(([path, source]) =>
			town.filter((name) => source.toLowerCase().includes(name.toLowerCase())).map((name) => `${path} names ${name}`),
		),
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/** What breaks a rule, by the rule's name; a rule that holds is absent. */
export function violations(files: Sources, town: readonly string[] = []): Partial<Record<RuleName, string[]>> {
	const project: Project = { files, imports: importsOf(files), town };
	return Object.fromEntries(
		Object.entries(RULES)
			.map(([name, rule]) => [name, rule(project)] as const)
			.filter(([, found]) => found.length > 0),
	);
}
