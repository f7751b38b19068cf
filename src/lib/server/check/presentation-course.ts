import type { Finding } from '../../core/finding';
import type { ReadPresentation } from '../read/presentations';
import { isScene, unknownScene, type KnownScenes } from './known-scenes';
import { error } from './rule';

/** What is put in order or left out is a scene of the year, named once, and something is left to show. */
export function checkCourse({ file, presentation, doubtful }: ReadPresentation, scenes: KnownScenes): Finding[] {
	const { order, drop } = presentation;
	// What was refused is not there, and the rest of its list has moved up.
	const ordered = doubtful.has('order')
		? []
		: order.flatMap((run, r) => run.map((id, i) => ({ id, place: `order[${r}][${i}]` })));
	const dropped = doubtful.has('drop') ? [] : drop.map((id, i) => ({ id, place: `drop[${i}]` }));
	const firsts = new Map<string, string>();
	const findings = [...ordered, ...dropped].flatMap(({ id, place }) => {
		const where = `presentation ${place}`;
		const first = firsts.get(id);
		if (first !== undefined)
			return [error(file, where, `${id}, which ${first} names too`, 'each scene once in order and drop together')];
		firsts.set(id, place);
		return isScene(id, scenes) ? [] : [unknownScene(file, where, id, scenes)];
	});
	const isLeft = [...scenes.subjects.keys()].some((id) => !drop.includes(id));
	return isLeft ? findings : [...findings, error(file, 'presentation drop', 'every scene', 'one that is left to show')];
}
