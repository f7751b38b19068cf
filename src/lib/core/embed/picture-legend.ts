import type { Translate } from '../language/translate';
import { glyph, statusGlyph, type GlyphPart } from '../picture/glyph';
import type { LegendNeeded } from '../sheet/legend';
import type { LegendEntry } from '../sheet/poster';
import type { PictureColours } from './picture-colours';
import { element } from './svg-text';

/** The rows of a picture's legend, in the words of its language. */
export function legendRows({ datasets, statuses, places, certainties }: LegendNeeded, t: Translate): LegendEntry[] {
	return [
		...datasets.map((dataset): LegendEntry => ({ sign: 'dataset', dataset, words: t(`dataset.${dataset}`) })),
		...statuses.map((status): LegendEntry => ({ sign: 'status', status, words: t(`status.${status ?? 'unknown'}`) })),
		...places.map((kind): LegendEntry => ({ sign: 'place', kind, words: t(`legend.${kind}`) })),
		...certainties.map((certainty): LegendEntry => ({
			sign: 'certainty',
			certainty,
			words: t(`certainty.${certainty}`),
		})),
	];
}

/** Half the length of a line that stands for lines, and its width, in pixels at size 1. */
const HALF = 10;
const WIDTH = 3;

/** The sign of a row around (0, 0), at size 1; how sure a position is is shown as lines show it. */
export function drawLegendSign(entry: LegendEntry, colours: PictureColours): string {
	const line = (stroke: string, width: number, dash?: string, cap?: string) =>
		element('path', {
			d: `M${-HALF} 0H${HALF}`,
			fill: 'none',
			stroke,
			'stroke-width': width,
			'stroke-dasharray': dash,
			'stroke-linecap': cap,
		});
	if (entry.sign === 'dataset') return line(colours[entry.dataset], WIDTH + 1);
	if (entry.sign === 'certainty') {
		if (entry.certainty === 'schematic') return line(colours.ink, WIDTH, `0 ${2 * WIDTH}`, 'round');
		return line(colours.ink, WIDTH, entry.certainty === 'approximate' ? `${2 * WIDTH} ${WIDTH}` : undefined);
	}
	if (entry.sign === 'status') return drawGlyph(statusGlyph(entry.status), colours.ink, colours);
	if (entry.sign === 'place') {
		const solid = glyph(entry.kind, null, 'schematic').map((part) => ({ ...part, dash: [] }));
		return drawGlyph(solid, colours.ink, colours);
	}
	return '';
}

/** A sign around (0, 0), in pixels at size 1. */
export function drawGlyph(parts: readonly GlyphPart[], colour: string, { ground }: PictureColours): string {
	return parts
		.map(({ d, paint, fill, stroke, dash }) => {
			const paint_ = paint === 'ground' ? ground : colour;
			return element('path', {
				d,
				fill: fill ? paint_ : 'none',
				stroke: stroke ? paint_ : null,
				'stroke-width': stroke || null,
				'stroke-dasharray': dash.length ? dash.join(' ') : null,
			});
		})
		.join('');
}
