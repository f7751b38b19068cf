import type { Geometry } from 'geojson';
import type { Ask } from '../../core/ask/ask';
import { drawnGeometry } from '../../core/ask/subject';
import { parseYours } from '../../core/bring/ids';
import type { GuestQuestion } from '../../core/bring/guests';
import type { Arrival } from './arrival.svelte';
import type { Met } from './brought.svelte';

/**
 * Asks every file that is on the map the question that the town is asked. Null where it asks for the nearest places of
 * a kind: what the reader brought has no kinds.
 * @param geometryOf shape of the feature that is asked about.
 */
export async function askYours(
	ask: Ask,
	files: readonly Arrival[],
	geometryOf: (id: string) => Geometry | null,
): Promise<Met['files'] | null> {
	if (ask.kind === 'nearest') return null;
	const id = ask.kind === 'crosses' ? ask.id : 'of' in ask && ask.of.kind === 'feature' ? ask.of.id : null;
	const own = id === null ? null : parseYours(id);
	const of = shapeOf(ask, geometryOf);
	const answers = await Promise.all(
		files.map(async (arrival) => {
			const isSame = own?.digest === arrival.held?.digest;
			// A file that is asked about as a whole is not in its own answer.
			if (isSame && own?.number === null) return null;
			const question = questionOf(ask, of, isSame ? (own?.number ?? null) : null);
			const met = question && (await arrival.ask('meeting', question).catch(() => null));
			return met && { ...met, name: arrival.name };
		}),
	);
	return answers.filter((answer) => answer !== null);
}

function shapeOf(ask: Ask, geometryOf: (id: string) => Geometry | null): Geometry | null {
	if (ask.kind === 'view') return null;
	if (ask.kind === 'crosses') return geometryOf(ask.id);
	return ask.of.kind === 'feature' ? geometryOf(ask.of.id) : drawnGeometry(ask.of);
}

function questionOf(ask: Ask, of: Geometry | null, without: number | null): GuestQuestion | null {
	if (ask.kind === 'view') return { kind: 'view', bounds: ask.bounds };
	if (!of) return null;
	if (ask.kind === 'within') return { kind: 'within', metres: ask.metres, of, without };
	return ask.kind === 'crosses' ? { kind: 'crosses', of, without } : null;
}
