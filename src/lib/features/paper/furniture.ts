import type { Box } from '../../core/sheet/boxes';
import { PIXELS_PER_MM } from '../../core/sheet/paper';
import { roundLength, type SheetView } from '../../core/sheet/scale';

/** The longest scale bar on paper, in millimetres. */
const LONGEST = 50;

/** A scale bar: so many metres are so many millimetres of paper, and pixels of the sheet. */
export function barOf({ denominator }: SheetView): { metres: number; mm: number; pixels: number } {
	const metres = roundLength((LONGEST * denominator) / 1000);
	const mm = (metres * 1000) / denominator;
	return { metres, mm, pixels: mm * PIXELS_PER_MM };
}

/** What the furniture of a map takes of it: scale in the lower left corner, stamp in the lower right, north above. */
export function furnitureBoxes(sheet: SheetView): Box[] {
	const { width, height } = sheet;
	return [
		{ left: 0, top: height - 48, right: barOf(sheet).pixels + 70, bottom: height },
		{ left: width - 96, top: height - 50, right: width, bottom: height },
		{ left: width - 40, top: 0, right: width, bottom: 56 },
	];
}
