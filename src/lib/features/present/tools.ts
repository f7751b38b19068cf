import type { Action } from '../../core/scene/actions';

/** The buttons of the toolbar in their order, and what is drawn on each, in a box of 16 about its middle. */
export const TOOLS: readonly { action: Action; d: string }[] = [
	{ action: 'overview', d: 'M-6 -6H-1V-1H-6ZM1 -6H6V-1H1ZM-6 1H-1V6H-6ZM1 1H6V6H1Z' },
	{ action: 'presenter', d: 'M-7 -6H4V2H-7ZM4 -2H7V6H-4V2' },
	{ action: 'autoplay', d: 'M-4 -6 6 0 -4 6Z' },
	{ action: 'ring', d: 'M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0Z' },
	{ action: 'pen', d: 'M-6 6 -5 2 3 -6 6 -3 -2 5ZM1 -4 4 -1' },
	{ action: 'blackout', d: 'M-7 -5H7V4H-7ZM-7 -5 7 4M-7 4 7 -5M-3 7H3' },
	{ action: 'fullscreen', d: 'M-6 -2V-6H-2M2 -6H6V-2M6 2V6H2M-2 6H-6V2' },
	{ action: 'help', d: 'M-3 -3A3 3 0 1 1 1 -0.2Q0 0.5 0 2M0 4.5V6.2' },
];

/** On the button that plays, while it does. */
export const PAUSE = 'M-3 -6V6M3 -6V6';

/** What is drawn on the links. */
export const LEAF = 'M-5 -7H2L5 -4V7H-5ZM-2 -2H2M-2 1H2M-2 4H2';
export const FOLDED_MAP = 'M-7 -5 -2 -7 2 -5 7 -7V5L2 7 -2 5 -7 7ZM-2 -7V5M2 -5V7';
