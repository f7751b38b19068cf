import type { PictureColours } from './picture-colours';
import type { PicturePlan } from './picture-layout';
import { drawLegendSign } from './picture-legend';
import { element, escapeMarkup } from './svg-text';

/** The words around a map: title, legend with its signs, credit; and the rules that part them from it. */
export function drawWords({ texts, signs, rules, size }: PicturePlan, colours: PictureColours): string {
	return [
		...rules.map(([x1, y1, x2, y2]) => element('path', { d: `M${x1} ${y1}L${x2} ${y2}`, stroke: colours.ink })),
		...signs.map(({ entry, x, y }) =>
			element(
				'g',
				{ transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size.toFixed(3)})` },
				drawLegendSign(entry, colours),
			),
		),
		...texts.map(({ text, x, y, size: type, bold, quiet }) =>
			element(
				'text',
				{
					x,
					y,
					'font-size': type,
					'font-weight': bold ? 700 : null,
					fill: quiet ? colours.quiet : colours.ink,
				},
				escapeMarkup(text),
			),
		),
	].join('');
}
