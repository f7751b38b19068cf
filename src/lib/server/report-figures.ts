import type { Voice } from '../core/atlas/present';
import type { AccountedFigure } from '../core/atlas/report-page';
import { ledgerEntries } from './ledger-page';
import type { Site } from './site';

/** Every figure of money of a report in reading order, and what it belongs to: the rows of the ledger. */
export function figuresOf(site: Site, year: string, voice: Voice): AccountedFigure[] {
	return ledgerEntries(site, voice)
		.filter(({ report }) => report === year)
		.map(({ figure, sentence, owners, name }) => ({
			figure,
			sentence,
			belongsTo:
				owners.length === 0 && name !== null
					? [{ name, id: null, dataset: null }]
					: owners.map(({ name, id, kind, dataset }) => ({ name, id: kind && id, dataset })),
		}));
}
