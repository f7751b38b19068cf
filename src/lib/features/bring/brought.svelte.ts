import { formatYours, parseYours } from '../../core/bring/ids';
import type { Meeting, Told } from '../../core/bring/held';
import type { Arrival } from './arrival.svelte';

/** What the reader looks at of a file: a click on the map brought it, or a name in the list. */
export interface Looked {
	arrival: Arrival;
	told: readonly Told[];
	by: 'map' | 'list';
}

/** What of the files answers the question that is asked; in whole, and file by file. */
export interface Met {
	/** The question, as the address has it. */
	ask: string;
	files: readonly (Meeting & { name: string })[];
}

/** A feature of a file, or all of it, that a question may be about. */
export interface YoursChoice {
	id: string;
	name: string;
	/** Whether it is lines through and through: only those are asked what they cross. */
	line: boolean;
}

/**
 * Everything that was brought, for as long as the page lives: it outlasts the way to another page of the site and back,
 * and no more. It is stored nowhere and sent nowhere.
 */
class Brought {
	arrivals = $state.raw<readonly Arrival[]>([]);
	looked = $state.raw<Looked | null>(null);
	met = $state.raw<Met | null>(null);
	/** Those that are on the map. */
	readonly here = $derived(this.arrivals.filter(({ stage, held }) => stage === 'here' && held));

	/** The file that an id means; null where it is not here, or is no id of a file. */
	find(id: string): Arrival | null {
		const wanted = parseYours(id);
		return (wanted && this.here.find(({ held }) => held?.digest === wanted.digest)) ?? null;
	}

	/** Name of what an id means; undefined where that is not here. */
	nameOf(id: string): string | undefined {
		const number = parseYours(id)?.number ?? null;
		const arrival = this.find(id);
		if (!arrival || number === null) return arrival?.name;
		const named = arrival.held?.named.find((one) => one.number === number)?.name;
		return named ?? `${arrival.name} ${number + 1}`;
	}

	/** What questions may be about, file by file; `whole` names the file as a whole. */
	choices(whole: (name: string) => string): { name: string; choices: YoursChoice[] }[] {
		return this.here.map(({ name, held }) => {
			const { digest, named, askable, lines } = held!;
			const all = askable ? [{ id: formatYours({ digest, number: null }), name: whole(name), line: lines }] : [];
			const each = named.flatMap(({ number, name, line, askable }) =>
				askable ? [{ id: formatYours({ digest, number }), name, line }] : [],
			);
			return { name, choices: [...all, ...each] };
		});
	}

	remove(arrival: Arrival): void {
		arrival.close();
		this.arrivals = this.arrivals.filter((other) => other !== arrival);
		if (this.looked?.arrival === arrival) this.looked = null;
	}
}

export const brought = new Brought();
