import { FIRST_CHOICE, fitting, WIDTHS, type Choice } from '../../core/embed/choice';
import type { FrameState } from '../../core/embed/frame';
import type { EmbedOptions } from '../../core/embed/options';
import { openingBounds, shownEntries, shownShapes } from '../../core/embed/shown';
import { frameAddress, FULL, mapAddress, type Embedded } from '../../core/embed/snippet';
import type { Subject } from '../../core/embed/subject';
import type { Language } from '../../core/language/languages';
import { BuilderPlace } from '../../state/builder-place.svelte';
import { link } from '../../state/links';
import { view } from '../../state/view.svelte';
import type { BuilderGiven } from './given';
import { siteHere } from './here';

/** Stands in codes for the address of a site that neither its town nor a script has told; RFC 2606 keeps it free. */
export const UNKNOWN_SITE = 'https://example.org/';

/** What somebody who embeds a map has chosen, and what follows from it. */
export class Builder {
	readonly #place = new BuilderPlace();
	readonly #given: () => BuilderGiven;
	/** Address that the preview stands at, but for what is changed inside it; null until it is first asked for. */
	#standing: string | null = null;

	constructor(given: () => BuilderGiven) {
		this.#given = given;
	}

	readonly choice = $derived.by(() => this.#place.current);
	readonly language = $derived.by((): Language => this.choice.options.lang ?? this.#given().language);
	readonly entries = $derived.by(() => shownEntries(this.#given().entries, this.choice.subject, this.choice.options));
	readonly shapes = $derived.by(() =>
		shownShapes(this.#given().picture.shapes, this.entries, this.choice.subject, this.choice.options),
	);
	readonly opening = $derived.by(() => openingBounds(this.entries, this.choice.subject));
	/** Width of the frame in CSS pixels, and as a picture of it takes it. */
	readonly width = $derived.by(() => WIDTHS[this.choice.width]);
	readonly pictured = $derived.by(() => this.width ?? FULL);

	/** The site as this browser has it; the same until scripts run as where no town says otherwise. */
	readonly #here = $derived.by(() => (view.running ? siteHere() : UNKNOWN_SITE));
	readonly embedded = $derived.by((): Embedded => this.#at(this.#given().published || this.#here, this.choice));
	readonly address = $derived.by(() => frameAddress(this.embedded));
	readonly whole = $derived.by(() => mapAddress(this.embedded));
	/** Where the preview is to be loaded from anew: everything but what is changed inside it. */
	readonly #frame = $derived.by(() => this.#frameOf(this.choice));

	/** A choice of what is shown: it has a view of its own. */
	show(subject: Subject): void {
		const { options } = this.#place.latest;
		void this.#place.change({ subject, options: fitting({ ...options, select: null, camera: null }, subject) });
	}

	set(change: Partial<EmbedOptions>): void {
		void this.#place.change({ options: { ...this.#place.latest.options, ...change } });
	}

	size(change: Partial<Pick<Choice, 'width' | 'height'>>): void {
		void this.#place.change(change);
	}

	/** Takes over what was changed in the preview. */
	follow({ datasets, status, select, camera }: FrameState): void {
		const { subject, options } = this.#place.latest;
		const next = fitting({ ...options, datasets, status, select, camera }, subject);
		this.#standing = this.#frameOf({ ...this.#place.latest, options: next });
		void this.#place.change({ options: next });
	}

	/** Back to the view that the frame opens with. */
	reset(): void {
		this.#standing = '';
		this.set({ camera: null, select: null });
	}

	/** Address of the preview that the page comes with. */
	get first(): string {
		return link(this.#given().language, 'embed');
	}

	/**
	 * The address that the preview is to be loaded from anew, null while it shows what is chosen. To be asked whenever
	 * the choice has changed; what was changed inside the preview is kept.
	 */
	reload(): string | null {
		const frame = this.#frame;
		const { camera, select } = this.choice.options;
		const begun = this.#standing === null && frame === this.#frameOf(FIRST_CHOICE) && !camera && !select;
		const stands = frame === this.#standing || begun;
		this.#standing = frame;
		return stands ? null : frameAddress(this.#at(this.#here, this.choice));
	}

	#at(site: string, { subject, options }: Choice): Embedded {
		return { site, subject, language: options.lang ?? this.#given().language, options };
	}

	#frameOf(choice: Choice): string {
		return frameAddress(
			this.#at(this.#here, { ...choice, options: { ...choice.options, camera: null, select: null } }),
		);
	}
}
