import type { Box, Size } from '../../core/scene/clear';
import type { Share, Spread } from './spread';

/** Width of the text by spread: in em, and at the most as a share of the stage. */
const CARDS: Readonly<Record<Spread, readonly [em: number, most: number]>> = {
	brief: [28, 0.58],
	full: [35, 0.58],
	long: [48, 0.62],
	crowded: [49, 0.66],
};
/** Height of the text on a stage that is higher than wide, as a share of it. */
const SHARES: Readonly<Record<Share, number>> = { half: 0.54, most: 0.66, 'nearly-all': 0.8 };
/** Height of the strip at the lower right in em. */
const STRIP = 2.9;

/**
 * The part of a stage of some size that stays clear of text and furniture, and the size of its type in pixels: what
 * stage.css says, told without asking the browser, which would have to lay out the page within the very task of a step.
 */
export function clearPart({ width, height }: Size, spread: Spread, share: Share): { clear: Box; em: number } {
	if (width < height) {
		const em = Math.max(16, Math.min(0.0204 * height, 0.023 * width));
		const edge = 0.7 * em;
		const below = SHARES[share] * height + (STRIP + 0.5) * em;
		return { em, clear: { x: edge, y: edge, width: width - 2 * edge, height: height - edge - below } };
	}
	const em = Math.max(Math.min(16, 0.034 * height), Math.min(0.0204 * height, 0.0115 * width));
	const edge = 1.1 * em;
	const [card, most] = CARDS[spread];
	const x = Math.min(card * em, most * width) + edge;
	return { em, clear: { x, y: edge, width: width - x - edge, height: height - edge - (STRIP + 0.9) * em } };
}
