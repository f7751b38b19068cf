import type { Witness } from '../load';

/** Several witnesses of one load, one after the other. */
export function all(witnesses: readonly Witness[]): Witness {
	return {
		async before(page, session) {
			for (const witness of witnesses) await witness.before?.(page, session);
		},
		async after(page, load) {
			for (const witness of witnesses) await witness.after?.(page, load);
		},
	};
}
