/** Seconds before a page that failed is fetched again, by how often it failed lately: it never reloads hot. */
const PAUSES = [0, 5, 15, 60, 300, 600];
/** A page that ran this long without failing is sound. */
const SOUND_MS = 10 * 60_000;
/** How long the live map may be gone, its WebGL context lost; the drawn map is shown meanwhile. */
const GONE_SECONDS = 5;
/** How much longer than its time a scene may stay. */
const LATE_SECONDS = 30;
/** How often an address that does not answer is tried. */
const UNREACHABLE_MS = 10_000;
const LOOK_MS = 1000;
const KEY = 'kiosk/failures';

/** What is watched. */
export interface Watched {
	readonly deck: unknown;
	readonly scene: { id: string; seconds: number };
	readonly playing: boolean;
	/** How many scenes there are: one alone stays, and rightly. */
	readonly count: number;
}

export interface WatchOptions {
	/** Loads the page again, at the scene it shows. */
	reload: () => void;
	/** Whether the page could be had: a kiosk that reloads without a network would show the browser's own error. */
	reachable: () => Promise<boolean>;
	/** Whether the live map shows its scene. */
	live?: () => boolean;
	/** Whether nobody can see it: its time stands still then. */
	hidden?: () => boolean;
	page?: EventTarget;
	storage?: () => Storage;
}

/**
 * Loads a kiosk's page again when it can be relied upon no longer: an error that nobody caught, scripts that could not
 * be had, a WebGL context that does not come back, a scene that stays for ever.
 * @returns what to call when the room closes.
 */
export function watch(
	room: Watched,
	{ reload, reachable, live = isLive, hidden = isHidden, page = window, storage }: WatchOptions,
): () => void {
	let scene = '';
	let stayed = 0;
	/** How long the live map has been gone; null where none has been there. */
	let gone: number | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	function fail(reason: string) {
		if (timer !== undefined) return;
		const failures = countFailure(storage);
		const pause = PAUSES[Math.min(failures, PAUSES.length) - 1]!;
		console.info(`The kiosk loads its page again in ${pause} s: ${reason}.`);
		timer = setTimeout(recover, pause * 1000);
	}

	async function tryReload() {
		if (await reachable().catch(() => false)) reload();
		else timer = setTimeout(recover, UNREACHABLE_MS);
	}
	const recover = () => void tryReload();

	const uncaught = (event: Event) => isHarmless(event) || fail(`an error, ${reasonOf(event)}`);
	const unfetched = () => fail('a script could not be had');

	const looking = setInterval(() => {
		const moves = room.playing && room.deck && room.count > 1 && !hidden();
		if (scene !== room.scene.id || !moves) stayed = 0;
		else stayed += LOOK_MS / 1000;
		scene = room.scene.id;
		if (live()) gone = 0;
		else if (gone !== null) gone += LOOK_MS / 1000;
		if (gone !== null && gone >= GONE_SECONDS) fail('its live map is gone');
		if (stayed > room.scene.seconds + LATE_SECONDS) fail('it stands still');
	}, LOOK_MS);
	const ear = new AbortController();
	const { signal } = ear;
	page.addEventListener('error', uncaught, { signal });
	page.addEventListener('unhandledrejection', uncaught, { signal });
	page.addEventListener('vite:preloadError', unfetched, { signal });
	return () => {
		ear.abort();
		clearInterval(looking);
		clearTimeout(timer);
	};
}

const isLive = () => document.querySelector('[data-map-state="live"]') !== null;
const isHidden = () => document.hidden;
const reasonOf = (event: Event): unknown =>
	'reason' in event ? event.reason : 'error' in event ? event.error : undefined;

/** What was called off by the page itself, and what a browser says of layout, break nothing. */
function isHarmless(event: Event): boolean {
	const reason = reasonOf(event);
	if ('message' in event && String(event.message).startsWith('ResizeObserver loop')) return true;
	return typeof reason === 'object' && reason !== null && 'name' in reason && reason.name === 'AbortError';
}

/** How often the page failed lately, this time included; in a browser that stores nothing always the second time. */
function countFailure(storage: () => Storage = () => sessionStorage): number {
	try {
		const last = JSON.parse(storage().getItem(KEY) ?? 'null') as { failures: number; at: number } | null;
		const failures =
			last && Date.now() - last.at < SOUND_MS + PAUSES[last.failures - 1]! * 1000 ? last.failures + 1 : 1;
		storage().setItem(KEY, JSON.stringify({ failures: Math.min(failures, PAUSES.length), at: Date.now() }));
		return failures;
	} catch {
		return 2;
	}
}
