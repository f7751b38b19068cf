import type { Row } from '../../core/atlas/entry';
import type { LedgerEntry } from '../../core/atlas/ledger-page';

/**
 * A row with what it tells of its feature as features stand in a list: at the time that is looked at, and where its
 * first owner is filtered out, of the one that is left.
 */
export function rowThen(row: LedgerEntry, features: ReadonlyMap<string, Row>): LedgerEntry {
	const feature = row.feature === null ? undefined : features.get(row.feature);
	if (!feature || (feature.status === row.status && feature.name === row.name)) return row;
	const { name, kind, dataset, status } = feature;
	return { ...row, name, kind, dataset, status };
}
