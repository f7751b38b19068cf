/** What a presenter can do, from whatever key, button or window it comes. */
export const ACTIONS = [
	'next',
	'previous',
	'first',
	'last',
	'blackout',
	'fullscreen',
	'presenter',
	'overview',
	'goto',
	'autoplay',
	'ring',
	'pen',
	'help',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Actions that show another scene. */
export const STEPS = ['next', 'previous', 'first', 'last'] as const satisfies readonly Action[];
export type Step = (typeof STEPS)[number];

export const isStep = (action: Action): action is Step => (STEPS as readonly Action[]).includes(action);

/** A place on the screen of the room as shares of its width and height, from its upper left corner. */
export type StagePoint = readonly [x: number, y: number];
