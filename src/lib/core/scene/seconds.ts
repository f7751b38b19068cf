import type { Scene } from './scene';

/** Seconds to look at the map, and how fast a room reads together. */
const LOOK = 6;
const HAN_A_SECOND = 5;
const WORDS_A_SECOND = 3;
const LEAST = 8;
const MOST = 40;

/** How long a scene stays while it plays by itself: by what there is to read, 8 to 40 seconds. */
export function secondsOf({ title, summary, phase, figures, quotes, leads, features, kind }: Scene): number {
	const text = [
		title,
		summary ?? '',
		phase ?? '',
		...figures.map(({ label }) => label ?? ''),
		...quotes.map(({ exact }) => exact),
		...leads,
		...(kind === 'section' ? features.map(({ name }) => name) : []),
	].join(' ');
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	const words = text.match(/[\p{Script=Latin}\d.,%]+/gu)?.length ?? 0;
	return Math.min(Math.max(Math.round(LOOK + han / HAN_A_SECOND + words / WORDS_A_SECOND), LEAST), MOST);
}
