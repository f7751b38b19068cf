/**
 * Classes of money: from how many yuan each begins, how wide a line of it is and what radius a circle of it has, in
 * pixels at size 1. The town's figures span four powers of ten: were areas proportional, the smallest could not be seen
 * or the largest would cover the map. Five steps can be told apart, and named.
 */
export const MONEY_CLASSES = [
	{ from: 0, width: 3, radius: 8 },
	{ from: 1_000_000, width: 4.5, radius: 11 },
	{ from: 5_000_000, width: 7, radius: 15 },
	{ from: 20_000_000, width: 10, radius: 20 },
	{ from: 100_000_000, width: 14, radius: 26 },
] as const;

/** Width of a line whose money nobody has stated; and how much of its size a sign keeps where circles tell money. */
export const UNSTATED_WIDTH = 1.5;
export const SIGN_SHARE = 0.72;

/** The class that an amount in yuan belongs to. */
export const classOf = (cny: number): (typeof MONEY_CLASSES)[number] =>
	MONEY_CLASSES.filter(({ from }) => cny >= from).at(-1) ?? MONEY_CLASSES[0];
