import type { CircleLayerSpecification, ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { measure, receding, type Look } from './look';

/**
 * Circles around the signs whose money is told: a disc for an investment, a ring for a company's programme. How large
 * they are is feature-state, so that ten thousand are sized without a long expression and no source is loaded again.
 */
export function moneyLayers(
	look: Look,
	filter: FilterSpecification,
	color: ExpressionSpecification,
): CircleLayerSpecification[] {
	const circle = (role: string, fill: number, stroke: number): CircleLayerSpecification => ({
		id: `anchors-${role}`,
		type: 'circle',
		source: 'anchors',
		filter,
		layout: { visibility: look.sized ? 'visible' : 'none' },
		paint: {
			'circle-radius': measure(role, look),
			'circle-color': color,
			'circle-opacity': receding(fill, look),
			'circle-stroke-color': color,
			// What has no size has no outline either.
			'circle-stroke-width': ['case', ['>', measure(role, look), 0], stroke * look.size, 0],
			'circle-stroke-opacity': receding(1, look),
		},
	});
	return [circle('disc', 0.2, 1.2), circle('ring', 0, 3)];
}

/** A dot at the upper right of what the plan speaks of. */
export function planMarks(look: Look, filter: FilterSpecification): CircleLayerSpecification {
	const { palette, size } = look;
	const dot = (pixels: number): ExpressionSpecification => [
		'case',
		['boolean', ['feature-state', 'planned'], false],
		pixels * size,
		0,
	];
	return {
		id: 'anchors-plan',
		type: 'circle',
		source: 'anchors',
		filter,
		layout: { visibility: look.planned ? 'visible' : 'none' },
		paint: {
			'circle-radius': dot(3.2),
			'circle-translate': [8 * size, -8 * size],
			'circle-color': palette.ink,
			'circle-stroke-color': palette.ground,
			'circle-stroke-width': dot(1.2),
			'circle-opacity': receding(1, look),
			'circle-stroke-opacity': receding(1, look),
		},
	};
}
