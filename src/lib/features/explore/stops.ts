/** How high the sheet of a phone stands: its head alone, half the screen, nearly all of it. */
export const STOPS = ['low', 'half', 'high'] as const;
export type Stop = (typeof STOPS)[number];

/** Shares of the screen at which one stop gives way to the next. */
const BETWEEN = [0.33, 0.72] as const;

/** The stop nearest to a height, given as a share of the screen. */
export function stopAt(share: number): Stop {
	if (share < BETWEEN[0]) return 'low';
	return share < BETWEEN[1] ? 'half' : 'high';
}
