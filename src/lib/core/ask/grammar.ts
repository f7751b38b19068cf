import type { LngLat } from '../projection/mercator';
import type { Ask, Subject } from './ask';

/** Largest values an address may ask for: more is no question about a town. */
export const MOST_METRES = 50_000;
export const MOST_POINTS = 100;
export const MOST_NEAREST = 20;

const FEWEST_POINTS = { line: 2, area: 3 } as const;

/**
 * Writes a question as a word of an address, `within/500/feature/…`; inverse of {@link parseAsk}.
 * Positions are `lng,lat` with five decimals, about a metre, joined by `;`.
 */
export function formatAsk(ask: Ask): string {
	switch (ask.kind) {
		case 'within':
			return `within/${ask.metres}/${formatSubject(ask.of)}`;
		case 'view':
			return `view/${ask.bounds.map((degrees) => degrees.toFixed(5)).join(',')}`;
		case 'crosses':
			return `crosses/${encoded(ask.id)}`;
		case 'nearest':
			return `nearest/${ask.category}/${ask.count}/${formatSubject(ask.of)}`;
	}
}

/** Reads a question; null for anything that is none. */
export function parseAsk(text: string): Ask | null {
	const [kind, ...rest] = text.split('/');
	if (kind === 'within' && rest.length === 3) {
		const metres = wholeNumber(rest[0]!, 0, MOST_METRES);
		const of = parseSubject(rest[1]!, rest[2]!);
		return metres !== null && of ? { kind, metres, of } : null;
	}
	if (kind === 'view' && rest.length === 1) {
		const [west, south, east, north, ...more] = rest[0]!.split(',').map(number);
		const all = [west, south, east, north];
		if (more.length > 0 || all.some((degrees) => degrees === undefined || !Number.isFinite(degrees))) return null;
		return west! < east! && south! < north! ? { kind, bounds: [west!, south!, east!, north!] } : null;
	}
	if (kind === 'crosses' && rest.length === 1) {
		const id = decoded(rest[0]!);
		return id ? { kind, id } : null;
	}
	if (kind === 'nearest' && rest.length === 4) {
		const count = wholeNumber(rest[1]!, 1, MOST_NEAREST);
		const of = parseSubject(rest[2]!, rest[3]!);
		return /^[a-z][a-z-]*$/.test(rest[0]!) && count !== null && of ? { kind, category: rest[0]!, count, of } : null;
	}
	return null;
}

/** An id as a part of a question; a colon parts nothing, and stays legible. */
const encoded = (id: string): string => encodeURIComponent(id).replaceAll('%3A', ':');

function formatSubject(subject: Subject): string {
	if (subject.kind === 'feature') return `feature/${encoded(subject.id)}`;
	if (subject.kind === 'point') return `point/${formatPosition(subject.at)}`;
	return `${subject.kind}/${subject.points.map(formatPosition).join(';')}`;
}

function parseSubject(kind: string, text: string): Subject | null {
	if (kind === 'feature') {
		const id = decoded(text);
		return id ? { kind, id } : null;
	}
	const points = text.split(';').map(parsePosition);
	if (points.length > MOST_POINTS || points.some((at) => at === null)) return null;
	if (kind === 'point') return points.length === 1 ? { kind, at: points[0]! } : null;
	if (kind !== 'line' && kind !== 'area') return null;
	return points.length >= FEWEST_POINTS[kind] ? { kind, points: points as LngLat[] } : null;
}

const formatPosition = ([lng, lat]: LngLat): string => `${lng.toFixed(5)},${lat.toFixed(5)}`;

function parsePosition(text: string): LngLat | null {
	const [lng, lat, ...more] = text.split(',').map(number);
	if (more.length > 0 || lng === undefined || lat === undefined) return null;
	return Math.abs(lng) <= 180 && Math.abs(lat) <= 85 ? [lng, lat] : null;
}

/** NaN for what is no plain number: no blank, no hexadecimal, no exponent. */
const number = (text: string): number => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN);

function wholeNumber(text: string, least: number, most: number): number | null {
	const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
	return value >= least && value <= most ? value : null;
}

/** A part of an address that may be badly encoded. */
function decoded(text: string): string | null {
	try {
		return decodeURIComponent(text) || null;
	} catch {
		return null;
	}
}
