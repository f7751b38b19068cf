import { DATASETS, type Dataset } from '../datasets';
import { CERTAINTIES, STATUSES, type Certainty, type SignKind, type Status } from '../feature/vocabulary';

/** A sign or a shape of a map, as far as a legend has to explain it. */
interface Shown {
	dataset: Dataset;
	kind: SignKind;
	status: Status | null;
	certainty: Certainty;
}

/** What a legend has to explain, each in the order of its vocabulary. */
export interface LegendNeeded {
	datasets: readonly Dataset[];
	/** Of projects, null for one that is not stated. */
	statuses: readonly (Status | null)[];
	certainties: readonly Certainty[];
	/** Places, alone or with a project. */
	places: readonly Exclude<SignKind, 'project'>[];
}

/** Only what is on the map: a legend that explains more sends a reader searching. */
export function legendOf(shown: readonly Shown[]): LegendNeeded {
	const statuses = new Set(shown.filter(({ kind }) => kind === 'project').map(({ status }) => status));
	return {
		datasets: DATASETS.filter((name) => shown.some(({ dataset }) => dataset === name)),
		statuses: [...STATUSES, null].filter((status) => statuses.has(status)),
		certainties: CERTAINTIES.filter((class_) => shown.some(({ certainty }) => certainty === class_)),
		places: (['place', 'site'] as const).filter((sign) => shown.some(({ kind }) => kind === sign)),
	};
}
