import type { BroughtFeature, Brought } from './brought';
import { Check } from './check';
import { inFeature, inLine, Refusal } from './refusal';

/** The separator of GeoJSON text sequences (RFC 8142), which stand one in a line. */
const RECORD = '\x1e';

/**
 * Reads GeoJSON (RFC 7946): a collection, a feature, a bare geometry, or one of these a line.
 * The `crs` member of its forerunner of 2008 is told as what the file states.
 * @throws {Refusal} that names the line of broken JSON, or the feature whose geometry is none.
 */
export function readGeojson(text: string): Omit<Brought, 'encoding'> {
	const whole = parseAll(text);
	const check = new Check();
	const features: BroughtFeature[] = [];
	for (const value of whole) for (const part of partsOf(value)) features.push(featureOf(part, check));
	return { format: 'geojson', features, stated: statedBy(whole[0]) };
}

/** A value a line where the text is no JSON as a whole, but its first line is. */
function parseAll(text: string): unknown[] {
	try {
		return [JSON.parse(text)];
	} catch (reason) {
		const lines = text.replaceAll(RECORD, '').split('\n');
		if (!isFeatureLine(lines[0]!)) throw brokenAt(text, reason);
		return lines.flatMap((line, i) => {
			if (line.trim() === '') return [];
			try {
				return [JSON.parse(line) as unknown];
			} catch {
				throw new Refusal('json', inLine(i + 1), line.slice(-60));
			}
		});
	}
}

const isFeatureLine = (line: string): boolean => /^\s*\{.*"type"\s*:\s*"Feature".*\}\s*$/.test(line);

/** Engines say where they stopped in words of their own: a position, a line, or that the text ends. */
function brokenAt(text: string, reason: unknown): Refusal {
	const message = String(reason);
	const position = Number(/position (\d+)/.exec(message)?.[1] ?? NaN);
	const line = Number(/line (\d+)/.exec(message)?.[1] ?? NaN);
	const at = Number.isNaN(position) ? text.length : position;
	const before = text.slice(0, at);
	const number = Number.isNaN(line) ? before.split('\n').length : line;
	return new Refusal('json', inLine(number), text.slice(at, at + 40).split('\n')[0] ?? '');
}

/** What a value consists of; no recursion, for a collection holds no collections. */
function partsOf(value: unknown): unknown[] {
	if (typeof value !== 'object' || value === null) throw new Refusal('notGeojson', null, value);
	const { type, features } = value as Record<string, unknown>;
	if (type !== 'FeatureCollection') return [value];
	if (!Array.isArray(features)) throw new Refusal('notGeojson', null, features);
	return features;
}

function featureOf(value: unknown, check: Check): BroughtFeature {
	const place = inFeature(check.count());
	if (typeof value !== 'object' || value === null) throw new Refusal('geometry', place, value);
	const { type, geometry, properties } = value as Record<string, unknown>;
	if (type !== 'Feature') {
		if (typeof type !== 'string') throw new Refusal('notGeojson', place, type);
		return { geometry: check.geometry(value, place), properties: {} };
	}
	const isRecord = typeof properties === 'object' && properties !== null && !Array.isArray(properties);
	return {
		geometry: check.geometry(geometry, place),
		properties: isRecord ? (properties as Record<string, unknown>) : {},
	};
}

function statedBy(value: unknown): string | null {
	const { crs } = value as { crs?: { properties?: { name?: unknown } } | null };
	const name = crs?.properties?.name;
	return typeof name === 'string' ? name : null;
}
