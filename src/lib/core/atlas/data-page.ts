import type { Dataset } from '../datasets';
import type { Certainty } from '../feature/vocabulary';

/** One dataset in numbers. */
export interface DatasetSummary {
	dataset: Dataset;
	features: number;
	placed: number;
	certainty: { certainty: Certainty; features: number }[];
}

/** One indicator with its quote, in the language of the page. */
export interface IndicatorSummary {
	id: string;
	name: string;
	value: number;
	unit: string;
	qualifier: 'exact' | 'about' | 'over' | 'under';
	period: string;
	growth: number | null;
	target: boolean;
	quote: { exact: string; report: string; sentence: string };
}
