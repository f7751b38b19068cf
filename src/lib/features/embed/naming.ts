import { sideNames, SIDES, type Named } from '../../core/picture/labels';

/** What a map shows of a name's bearer: where its sign stands on screen, and how soon it wins room. */
export interface Bearer {
	id: string;
	text: string;
	x: number;
	y: number;
	context: boolean;
	/** The lower, the sooner. */
	rank: number;
}

/** The names of a drawing as they were drawn, and as they are placed anew for another view of it. */
export class Naming {
	readonly #group: SVGGElement;
	readonly #drawn: SVGElement[];
	/** Names of what lies around the town, by where their signs stand in the drawing. */
	readonly around: readonly { text: string; at: readonly [number, number] }[];

	constructor(svg: SVGSVGElement) {
		this.#group = svg.querySelector<SVGGElement>('.names')!;
		this.#drawn = [...this.#group.children] as SVGElement[];
		this.around = this.#drawn.flatMap((name) => {
			const text = name.querySelector('.context')?.textContent;
			const [x, y] = name
				.getAttribute('transform')!
				.match(/-?\d+(?:\.\d+)?/g)!
				.map(Number);
			return text ? [{ text, at: [x!, y!] as const }] : [];
		});
	}

	/** The names that the page was drawn with. */
	restore(): void {
		this.#group.replaceChildren(...this.#drawn);
	}

	/**
	 * Names what a view of the drawing shows.
	 * @param bearers on screen, in pixels of a map whose type has its plain size.
	 * @param at where each of them stands in units of the drawing.
	 */
	place(
		bearers: readonly Bearer[],
		at: (id: string) => readonly [number, number],
		screen: { width: number; height: number },
		sure: ReadonlySet<string>,
	): void {
		const model = this.#drawn[0];
		if (!model) return;
		const named: Named[] = [...bearers].filter(({ text }) => text).sort((a, b) => a.rank - b.rank);
		const signs = bearers.filter(({ context }) => !context);
		const sides = sideNames(named, signs, { ...screen, covered: [] }, sure);
		this.#group.replaceChildren(
			...named.flatMap(({ id, text, context }) => {
				const side = SIDES[sides.get(id) ?? -1];
				if (!side) return [];
				const name = model.cloneNode(true) as SVGElement;
				const words = name.querySelector('text')!;
				name.setAttribute('transform', `translate(${at(id).join(' ')})`);
				words.textContent = text;
				words.classList.toggle('context', context);
				words.classList.remove('wide');
				words.setAttribute('x', String(side.dx));
				words.setAttribute('y', String(side.dy));
				words.setAttribute('text-anchor', side.anchor);
				return [name];
			}),
		);
	}
}
