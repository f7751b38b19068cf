import type { Carried, CarriedFigure, Published } from '../../core/carry/carried';
import type { Nature } from '../../core/feature/vocabulary';
import type { Format } from './formats';
import { asThen, sentenceKey, type Then } from './then';

/** What is to be written. Addresses are absolute, for a worker knows no page. */
export interface Order extends Omit<Carried, 'features' | 'figures'> {
	format: Format;
	/** Features in the order of the list. */
	ids: readonly string[];
	/** The published datasets that they are in. */
	datasets: readonly string[];
	/** The published ledger; null where the format holds no figures. */
	ledger: string | null;
	/** What money is looked at; all of it where none is named. */
	natures: readonly Nature[];
	/** What was known of them where an earlier moment is looked at, by id; null for now. */
	then: Readonly<Record<string, Then>> | null;
}

interface PublishedFigure extends CarriedFigure {
	also: readonly string[];
}

/** Fetches what the order names. Rejects when the line is broken. */
export async function fillOrder({ ids, datasets, ledger, natures, then, ...told }: Order): Promise<Carried> {
	const [collections, figures] = await Promise.all([
		Promise.all(datasets.map((address) => fetchJson<{ features: Published[] }>(address))),
		ledger === null ? [] : fetchJson<{ rows: PublishedFigure[] }>(ledger).then(({ rows }) => rows),
	]);
	const byId = new Map(collections.flatMap(({ features }) => features).map((one) => [one.properties.id, one]));
	const chosen = new Set(ids);
	const known = then && new Set(Object.values(then).flatMap(({ sentences }) => sentences));
	return {
		...told,
		features: ids.flatMap((id) => {
			const feature = byId.get(id);
			return feature ? [then?.[id] ? asThen(feature, then[id]) : feature] : [];
		}),
		figures: figures.filter(
			(figure) =>
				[figure.feature ?? '', ...figure.also].some((id) => chosen.has(id)) &&
				(natures.length === 0 || (figure.nature !== null && natures.includes(figure.nature))) &&
				(known?.has(sentenceKey(figure)) ?? true),
		),
	};
}

async function fetchJson<T>(address: string): Promise<T> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	return (await answer.json()) as T;
}
