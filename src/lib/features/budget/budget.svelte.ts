import type { Row } from '../../core/atlas/entry';
import type { LedgerEntry } from '../../core/atlas/ledger-page';
import { coursesThen } from '../../core/chart/courses';
import { indicatorsLeft } from '../../core/chart/growth';
import { largestOf } from '../../core/chart/largest';
import { sumsOf } from '../../core/chart/sums';
import { COSTS } from '../../core/feature/vocabulary';
import type { Language } from '../../core/language/languages';
import { changesThen } from '../../core/ledger/changes-then';
import { rowsKnownAt, rowsLeft } from '../../core/ledger/left';
import { sortRows } from '../../core/ledger/sort';
import { countCostless, ledgerTotals } from '../../core/ledger/totals';
import { formatView } from '../../core/view/grammar';
import { view } from '../../state/view.svelte';
import { whenIdle } from '../../ui/when-idle';
import { Explorer } from '../explore/explorer.svelte';
import { Kit } from '../explore/kit.svelte';
import { distinct } from '../explore/lookup';
import { MOST_COURSES, RANKED, type BudgetGiven } from './given';
import { loadRest } from './load-rest';
import { byId, countOf, idsOf } from './lookup';
import { rowThen } from './row-then';

/** What the parts of the ledger's page share: the rows that the view leaves, and what is pointed at. */
export class Budget {
	readonly explorer: Explorer;
	/** Ids of features that a bar or a row under the pointer, or in focus, is about. */
	pointed = $state.raw<readonly string[]>([]);

	readonly #given: BudgetGiven;
	readonly #language: Language;
	/** The rows that the page does not carry. */
	readonly #rest;

	/** Whether every row is here. */
	readonly whole = $derived.by(() => this.#given.budget.early === null || this.#rest.now !== null);
	readonly #all = $derived.by(() => this.#rest.now ?? this.#given.budget);
	/** Order of the rows as the address has it; other words of the address order nothing anew. */
	readonly #order = $derived.by(() => view.current.order);
	/** Every feature, at a time that is looked at as it was then. */
	readonly byId: ReadonlyMap<string, Row> = $derived.by(() => {
		const { filtering, byId: now } = this.explorer;
		return filtering.moment ? filtering.byId : now;
	});
	readonly #then = $derived.by(() => (this.#moment ? this.#told(this.#all.rows) : this.#all.rows));
	readonly #sorted = $derived.by(() => sortRows(this.#then, this.#order, { language: this.#language }));
	/** Ids of the features that the filter leaves; all of them while it is on its way. */
	readonly ids: ReadonlySet<string> = $derived.by(() => this.explorer.filtering.result?.ids ?? idsOf(this.#given.rows));
	readonly #moment = $derived.by(() => this.explorer.filtering.moment);
	/** The view, with a time only where the reports tell of it. */
	readonly #view = $derived.by(() => ({ ...view.current, moment: this.#moment?.id ?? null }));
	/** Rows of every nature, then those of the natures that are chosen. */
	readonly #looked = $derived.by(() => this.#told(rowsLeft(this.#sorted, { ...this.#view, natures: [] }, this.ids)));
	readonly rows: readonly LedgerEntry[] = $derived.by(() => {
		const { natures } = view.current;
		if (natures.length === 0) return this.#looked;
		return this.#looked.filter(({ nature }) => nature !== null && natures.includes(nature));
	});
	/** How many figures the reports have in all. */
	readonly all = $derived.by(() => this.#given.budget.count.rows);
	/** How many rows are left, here or not. */
	readonly count = $derived.by(() => (this.whole ? this.rows.length : this.#given.budget.count.rows));
	readonly byRow = $derived.by(() => byId(this.rows));
	/** How many rows each nature has, whichever are chosen. */
	readonly natures = $derived.by(() => countOf(this.#looked.map(({ nature }) => nature)));
	readonly #projects = $derived.by(() =>
		this.#given.rows.filter(({ kind, id }) => kind === 'project' && this.ids.has(id)).map(({ id }) => id),
	);
	/** Projects left that state no cost, in whatever part of whatever report was out by then. */
	readonly missing = $derived.by(() => {
		const { rows, budget } = this.#given;
		if (this.whole) return countCostless(rowsKnownAt(this.#all.rows, this.#moment?.id ?? null), this.#projects);
		const cost = budget.totals.find(({ nature }) => COSTS.includes(nature));
		return cost ? cost.missing : rows.filter(({ kind }) => kind === 'project').length;
	});
	readonly totals = $derived.by(() => (this.whole ? ledgerTotals(this.rows, this.missing) : this.#given.budget.totals));
	/** Whether the totals are of what one place of the reports states; the map shows each current cost all the same. */
	readonly placed = $derived.by(() => Object.values(this.#view.filter.named).some((asked) => asked !== null));
	readonly sums = $derived.by(() =>
		this.whole ? sumsOf(this.rows, (id) => this.byId.get(id)) : this.#given.budget.early!.sums,
	);
	readonly rankings = $derived.by(() =>
		this.whole ? COSTS.map((nature) => largestOf(this.rows, nature, RANKED)) : this.#given.budget.early!.rankings,
	);
	readonly courses = $derived.by(() => {
		const left = this.#all.courses.filter(({ id }) => this.ids.has(id));
		return (this.#moment ? coursesThen(left, this.#moment.id) : left).slice(0, MOST_COURSES);
	});
	readonly changes = $derived.by(() => {
		const left = this.#all.changes.filter(({ feature }) => this.ids.has(feature));
		return this.#moment ? changesThen(left, this.#moment, this.explorer.filtering.moments) : left;
	});
	readonly indicators = $derived.by(() =>
		this.whole ? indicatorsLeft(this.#given.budget.indicators, this.rows, this.#view) : this.#given.budget.indicators,
	);
	/** Projects left of whose course nothing is said, or which the page does not carry. */
	readonly untold = $derived.by(() => {
		const told = idsOf(this.courses);
		return this.#projects.filter((id) => !told.has(id)).length;
	});
	/** Shapes to light on the map. */
	readonly lit = $derived.by(() =>
		distinct(
			[...this.pointed, ...(this.explorer.pointed ? [this.explorer.pointed] : [])].flatMap(
				(id) => this.explorer.byId.get(id)?.shownBy ?? [],
			),
		),
	);

	#told(rows: readonly LedgerEntry[]): LedgerEntry[] {
		const features = this.byId;
		return rows.map((row) => rowThen(row, features));
	}

	constructor(given: BudgetGiven, language: Language) {
		this.#given = given;
		this.#language = language;
		this.explorer = new Explorer(given, language);
		this.#rest = new Kit(() => loadRest(language));
		$effect(() => {
			if (!view.running || this.whole) return;
			const asked = formatView({ ...view.current, camera: null, base: null }) !== '';
			return asked ? void this.#rest.load() : whenIdle(() => void this.#rest.load());
		});
	}
}
