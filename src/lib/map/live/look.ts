import type { ExpressionSpecification } from 'maplibre-gl';
import type { Palette } from '../palette';

/** How the map is to look on this screen. */
export interface Look {
	palette: Palette;
	/** Changes with the palette, so that signs are drawn anew. */
	theme: number;
	/** Size of type and lines: 1 where the page's type is 16 px. */
	size: number;
	/** Whether names are shown. */
	named: boolean;
	/** Whether what is filtered out is not shown at all. */
	alone: boolean;
	/** Ids of what is filtered out, whose names give their room to the others. */
	unnamed?: readonly string[];
	/** Ids of the features to draw, where the sources hold more. */
	only?: readonly string[] | undefined;
}

/** How much is left of what is filtered out. */
const RECEDED = 0.15;

/** Whether a feature-state is set. */
export const state = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];

/** An opacity that what is filtered out loses. */
export const receding = (opacity: number, { alone }: Look): ExpressionSpecification => [
	'case',
	state('receded'),
	alone ? 0 : opacity * RECEDED,
	opacity,
];
