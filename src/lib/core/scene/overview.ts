import { presentEntry } from '../atlas/present';
import { CERTAINTIES, type Certainty } from '../feature/vocabulary';
import { sumFigure } from './figures';
import { boundsAround, sceneFrame } from './frames';
import { othersThan } from './others';
import type { OutlineSection } from './outline';
import { paragraphsIn } from './outline';
import { plainScene } from './plain';
import { textOf } from './quotes';
import type { Scene } from './scene';
import type { DeckSource } from './source';
import { sceneFeature } from './stop';
import { costlessIn, sumsOf } from './sums';

/** The overview of a section: all that it speaks of, and what that costs. */
export function overviewScene({ id, title, told, sections }: OutlineSection, source: DeckSource): Scene {
	const { voice, bounds: town } = source;
	const features = told.map(({ feature }) => feature);
	const entries = features.map((feature) => presentEntry(feature, voice));
	const shapes = [...new Set(entries.flatMap(({ shownBy }) => shownBy))];
	const bounds = boundsAround(entries.map((entry) => entry.bounds));
	const ids = new Set(entries.map((entry) => entry.id));
	const projects = entries.filter(({ kind }) => kind === 'project').map((entry) => entry.id);
	return plainScene({
		id,
		kind: 'section',
		title: voice.script(title),
		figures: sumsOf(source, ids, projects).map(sumFigure),
		features: features.map((feature) => sceneFeature(feature, voice)),
		costless: projects.length > 0 ? costlessIn(source, projects) : null,
		leads: sections.flatMap(({ items }) => items.flatMap(({ lead }) => (lead ? [voice.script(lead.text)] : []))),
		lit: shapes,
		bounds,
		frame: sceneFrame('section', { subject: bounds, town, others: othersThan(shapes, source.features) }),
		certainty: worstOf(entries.map(({ certainty }) => certainty)),
		notes: { paragraph: textOf(paragraphsIn(sections)[0] ?? [], voice.script), author: null },
	});
}

/** How sure the least sure of all is; null where none is placed. */
export function worstOf(all: readonly (Certainty | null)[]): Certainty | null {
	return [...CERTAINTIES].reverse().find((certainty) => all.includes(certainty)) ?? null;
}
