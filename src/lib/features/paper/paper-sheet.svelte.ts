import type { Entry } from '../../core/atlas/entry';
import { entriesAt, momentsOf, plannedAt } from '../../core/atlas/moment';
import type { ReportContents } from '../../core/atlas/report-contents';
import { applyFilter } from '../../core/filter/apply';
import { filterIndexOf } from '../../core/filter/filter-index';
import { sortFeatures } from '../../core/filter/sort';
import type { Language } from '../../core/language/languages';
import type { Picture } from '../../core/picture/picture';
import type { Bounds } from '../../core/projection/mercator';
import { legendOf } from '../../core/sheet/legend';
import { PAPER_SIZES } from '../../core/sheet/paper';
import { extentOfBounds, extentOfCamera, sheetView } from '../../core/sheet/scale';
import { view } from '../../state/view.svelte';
import { unanswered } from '../carry/unanswered';
import { Asking } from '../desk/asking.svelte';
import { byId, shapesWithout } from '../explore/lookup';
import { overlayOf } from '../phase/overlay';
import { namesAround, shapesOn } from './on-sheet';

/** What the page was given of the town. */
export interface Given {
	readonly entries: readonly Entry[];
	/** Parts and sections of the reports. */
	readonly contents: readonly ReportContents[];
	readonly picture: Picture;
	/** What the sheet shows where the address names no camera. */
	readonly bounds: Bounds;
}

/** What the view leaves of the town, laid out on paper. Without scripts that is the whole town. */
export class PaperSheet {
	readonly asking: Asking;

	readonly #given: Given;
	readonly #language: Language;
	/** The time that is looked at, where the reports have it. */
	readonly moment = $derived.by(
		() => momentsOf(this.#given.contents).find(({ id }) => id === view.current.moment)?.id ?? null,
	);
	/** Every feature as it was known then. */
	readonly entries = $derived.by(() => entriesAt(this.#given.entries, this.moment));
	readonly #index = $derived.by(() => filterIndexOf(this.entries));
	readonly result = $derived.by(() =>
		applyFilter(this.#index, view.current.datasets, view.current.filter, this.asking.asked),
	);
	readonly byId = $derived.by(() => byId([...this.#given.entries, ...this.entries]));
	/** What is left, in the order that was chosen. */
	readonly left = $derived.by(() =>
		sortFeatures(
			this.result.matches.map((i) => this.entries[i]!),
			view.current.sort,
			this.#language,
		),
	);
	/** The rows of the table; the place of a project among them is its number. */
	readonly projects = $derived.by(() => this.left.filter(({ kind }) => kind === 'project'));
	/** Whether a question in the address still waits for its answer, or could not be had one. */
	readonly unanswered = $derived.by(() => unanswered(view.current.filter.ask, this.asking));
	readonly size = $derived.by(() => PAPER_SIZES[view.current.paper]);
	readonly sheet = $derived.by(() => {
		const { camera } = view.current;
		return sheetView(camera ? extentOfCamera(camera) : extentOfBounds(this.#given.bounds), this.size.map);
	});
	/** Ids of shapes that show nothing of what is left. */
	readonly receded = $derived.by(() => {
		const subject = this.#given.entries.filter(({ id }) => id === this.asking.subject);
		return shapesWithout(this.#given.picture, [...this.left, ...subject]);
	});
	/** What money and time change on the map. */
	readonly overlay = $derived.by(() =>
		overlayOf(this.#given.picture, {
			entries: this.entries,
			then: this.moment !== null,
			left: this.left,
			planned: plannedAt(this.entries, this.moment),
			sized: view.current.sized,
		}),
	);
	readonly selected = $derived.by(() => this.byId.get(view.current.select ?? '') ?? null);
	/** Shapes of the overlays that are on, as far as anything of them is on the sheet. */
	readonly shown = $derived.by(() => {
		const { datasets, alone } = view.current;
		const { signs } = this.overlay;
		return shapesOn(this.sheet, this.#given.picture, { datasets, alone, receded: this.receded }).map((shape) => ({
			...shape,
			...signs?.get(shape.id),
		}));
	});
	/** Names of what lies around the town. */
	readonly around = $derived.by(() => namesAround(this.sheet, this.#given.picture));
	readonly legend = $derived.by(() => legendOf(this.shown.filter(({ receded }) => !receded)));

	/** To be made in a component: questions are answered by effects. */
	constructor(given: Given, language: Language) {
		this.#given = given;
		this.#language = language;
		this.asking = new Asking(language, given.entries);
	}

	/** Whether anything that shows a feature is on the sheet. */
	isOnSheet({ shownBy }: Entry): boolean {
		return this.shown.some(({ id }) => shownBy.includes(id));
	}
}
