import type { Kind, SignKind, Status } from '../feature/vocabulary';

/** What a sign on the map tells: a feature itself, or the project that stands there. */
export interface Sign {
	kind: SignKind;
	status: Status | null;
}

/** A project that stands at a place, as far as the place's sign asks. */
interface Standing {
	status: Status | null;
	cost: { cny: number } | null;
}

/**
 * A road or an area where something is done shows how far its dearest project is; a point only that
 * something is done there, for a village is not under construction because of what is done in it.
 */
export function signOf(
	own: { kind: Kind; status: Status | null },
	isPoint: boolean,
	projects: readonly Standing[],
): Sign {
	const [dearest] = [...projects].sort((a, b) => (b.cost?.cny ?? 0) - (a.cost?.cny ?? 0));
	if (!dearest) return { kind: own.kind, status: own.kind === 'project' ? own.status : null };
	return isPoint ? { kind: 'site', status: null } : { kind: 'project', status: dearest.status };
}
