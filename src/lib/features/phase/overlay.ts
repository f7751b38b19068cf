import type { Entry } from '../../core/atlas/entry';
import type { Picture } from '../../core/picture/picture';
import { changedSigns } from '../../core/picture/signs';
import { sizesOf } from '../../core/picture/sizes';
import type { Showing } from '../../map/props';

/** What money and time say of the town. */
interface Told {
	/** Every entry as it is known at the moment that is looked at, and whether that is another one than now. */
	entries: readonly Entry[];
	then: boolean;
	/** Those that are left. */
	left: readonly Entry[];
	/** Those that the plan which is looked at speaks of. */
	planned: readonly Entry[];
	/** Whether money is to be seen. */
	sized: boolean;
}

/** What money and time change on the map: sizes, signs as they were, and what a plan sets off. */
export function overlayOf(
	{ shapes }: Picture,
	{ entries, then, left, planned, sized }: Told,
): Pick<Showing, 'sizes' | 'signs' | 'planned' | 'faint'> {
	const named = new Set(planned.map(({ id }) => id));
	const marked = new Set(left.filter(({ id }) => named.has(id)).flatMap(({ shownBy }) => shownBy));
	const ids = shapes.map(({ id }) => id);
	return {
		sizes: sized ? sizesOf(shapes, left) : null,
		...(then && { signs: changedSigns(shapes, entries) }),
		...(planned.length > 0 && {
			planned: ids.filter((id) => marked.has(id)),
			faint: ids.filter((id) => !marked.has(id)),
		}),
	};
}
