import type { AtlasFeature } from '../atlas/feature';
import type { Voice } from '../atlas/present';
import type { Indicator } from '../indicator/schema';
import type { Translate } from '../language/translate';
import type { LedgerRow } from '../ledger/ledger';
import type { Bounds } from '../projection/mercator';
import type { Report } from '../report/parse';
import type { Presentation } from './authored';

/** All that the presentation of one report is made of. */
export interface DeckSource {
	report: Report;
	/** Titles of the report, in simplified Chinese and in English. */
	title: string;
	title_en: string;
	/** Bounds of the town: what opening and closing show. */
	bounds: Bounds;
	features: readonly AtlasFeature[];
	indicators: readonly Indicator[];
	/** The ledger of all reports. */
	rows: readonly LedgerRow[];
	/** What a person changed; null where the presentation is generated alone. */
	presentation: Presentation | null;
	voice: Voice;
	t: Translate<'present'>;
}
