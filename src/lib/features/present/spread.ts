import type { Scene } from '../../core/scene/scene';

/** How much room the text of a scene takes: the stylesheet has a width for each. */
export type Spread = 'brief' | 'full' | 'long' | 'crowded';

/** Width of the text in em by spread, and how high it may be before it takes the next. */
const MEASURES = [
	['brief', 24, 30],
	['full', 31.5, 34],
	['long', 44, 44],
] as const;

const QUOTE = 1.28;
const LINE = 1.5;

/** Width of a text in em: a Han character is as wide as it is high, Latin about half. */
const lengthOf = (text: string): number =>
	[...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 1 : 0.52), 0);

const linesOf = (text: string, measure: number): number => Math.ceil(lengthOf(text) / measure);

/** About how high the text of a scene is in em, at a width in em. */
export function heightOf(scene: Scene, measure: number): number {
	const { title, summary, figures, quotes, features, leads, kind, contradictions } = scene;
	const quoted = [...quotes, ...(kind === 'stop' ? [] : figures.flatMap(({ quote }) => quote ?? []))];
	const columns = kind === 'stop' ? 1 : 2;
	const words =
		quoted.reduce((sum, { exact }) => sum + linesOf(exact, measure / columns / QUOTE) * QUOTE * LINE + 1.5, 0) /
		columns;
	const large = kind === 'stop' ? figures.length * 7 : Math.ceil(figures.length / columns) * 5.5;
	const listed = kind === 'section' ? features.reduce((sum, { name }) => sum + lengthOf(name) + 3, 0) / measure : 0;
	return (
		8 +
		linesOf(title, measure / 1.9) * 2.4 +
		(summary ? linesOf(summary, measure) * LINE : 0) +
		contradictions.length * 1.7 +
		words +
		large +
		listed * 1.7 +
		leads.reduce((sum, lead) => sum + linesOf(lead, measure) * LINE, 0)
	);
}

/** The narrowest spread in which the text of a scene is no higher than it should be. */
export function spreadOf(scene: Scene): Spread {
	const [spread] = MEASURES.find(([, measure, most]) => heightOf(scene, measure) <= most) ?? ['crowded'];
	return spread;
}

/** How much of a stage that is higher than wide its text takes: the stylesheet has a share for each. */
export type Share = 'half' | 'most' | 'nearly-all';

/** About how high the text is in em on a narrow stage, up to which it is given a share. */
const SHARES = [
	['half', 25],
	['most', 31],
] as const;
const NARROW = 20.5;

/** The smallest share of a high stage in which the text of a scene has room. */
export function shareOf(scene: Scene): Share {
	const height = heightOf(scene, NARROW);
	const [share] = SHARES.find(([, most]) => height <= most) ?? ['nearly-all'];
	return share;
}
