import type { ExpressionSpecification } from 'maplibre-gl';
import type { Shape } from '../../core/picture/picture';
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
	/** Whether lines and signs are as large as their money. */
	sized?: boolean;
	/** Shapes with another sign than the one in their source, by their ids. */
	signs?: ReadonlyMap<string, Shape> | undefined;
	/** Whether there is a plan that some features are set off by. */
	planned?: boolean;
	/** Ids of the features to draw, where the sources hold more. */
	only?: readonly string[] | undefined;
	/**
	 * Whether this is the stage of a presentation: layouts and filters stay as they are from scene to scene, and names
	 * are not among the layers (see `StageNames`).
	 */
	staged?: boolean;
}

/** How much is left of what is filtered out, and of what stands back behind a plan. */
const RECEDED = 0.15;
const FAINT = 0.45;

/** Whether a feature-state is set. */
export const state = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];

/** A size of a feature-state in pixels of the screen; `otherwise` at size 1 where it has none. */
export const measure = (name: string, { size }: Look, otherwise = 0): ExpressionSpecification => [
	'*',
	['number', ['feature-state', name], otherwise],
	size,
];

/** An opacity that what is filtered out loses, and of which what stands back keeps a share. */
export const receding = (opacity: number, { alone }: Look, faint = FAINT): ExpressionSpecification => [
	'case',
	state('receded'),
	alone ? 0 : opacity * RECEDED,
	state('faint'),
	opacity * faint,
	opacity,
];
