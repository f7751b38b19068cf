import type { Geometry } from 'geojson';
import type { Ask } from '../../core/ask/ask';
import { partsOf } from '../../core/spatial/outline';

/** Reads a whole number as a person types it; null for anything else, and out of bounds. */
export function wholeNumber(text: string, least: number, most: number): number | null {
	const value = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : NaN;
	return value >= least && value <= most ? value : null;
}

/** The feature that a question is asked about; null where it is about none. */
export function featureOf(ask: Ask | null): string | null {
	if (ask?.kind === 'crosses') return ask.id;
	return ask && 'of' in ask && ask.of.kind === 'feature' ? ask.of.id : null;
}

/** Whether a shape is a line through and through: only lines are asked what they cross. */
export function isLine(geometry: Geometry | null): boolean {
	const parts = geometry ? partsOf(geometry) : [];
	return parts.length > 0 && parts.every(({ type }) => type === 'LineString');
}
