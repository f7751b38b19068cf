/**
 * The rooms, and what each may import besides itself; imports run one way:
 * core <- map | state | ui <- features <- routes, with server beside.
 */
const ROOMS = {
	core: [],
	map: ['core'],
	state: ['core'],
	ui: ['core'],
	features: ['core', 'map', 'state', 'ui'],
	server: ['core'],
	routes: ['core', 'map', 'state', 'ui', 'features'],
} as const satisfies Record<string, readonly string[]>;

export type Room = keyof typeof ROOMS;

/** The room of a file; what SvelteKit asks for beside the routes belongs to them. */
export function roomOf(path: string): Room {
	const [, name] = /^src\/lib\/([^/]+)\//.exec(path) ?? [];
	return Object.keys(ROOMS).find((room): room is Room => room === name) ?? 'routes';
}

/** Whether a file runs only while the site is built. */
export const isServerFile = (path: string): boolean =>
	roomOf(path) === 'server' || /(?:\.server|\/\+server)\.ts$/.test(path);

/** Whether a file may import another by its room. */
export function mayImport(from: string, to: string): boolean {
	const [here, there] = [roomOf(from), roomOf(to)];
	if (here === there) return true;
	if (there === 'server') return here === 'routes' && isServerFile(from);
	return (ROOMS[here] as readonly Room[]).includes(there);
}

export const isSpec = (path: string): boolean => path.endsWith('.spec.ts');
