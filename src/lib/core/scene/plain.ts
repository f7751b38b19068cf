import type { Scene } from './scene';

type Needed = 'id' | 'kind' | 'title' | 'frame';

/** A scene with only what it has; everything else is empty. Its chapter and its seconds follow when all are there. */
export function plainScene(scene: Pick<Scene, Needed> & Partial<Scene>): Scene {
	return {
		chapter: 0,
		original: null,
		summary: null,
		dataset: null,
		status: null,
		phase: null,
		contradictions: [],
		figures: [],
		quotes: [],
		features: [],
		costless: null,
		leads: [],
		lit: null,
		selected: [],
		bounds: null,
		placement: null,
		certainty: null,
		notes: { paragraph: '', author: null },
		seconds: 0,
		...scene,
	};
}
