import type { Entry } from '../../core/atlas/entry';
import type { Millimetres } from '../../core/sheet/paper';
import { rowsThatFit, type TableType } from '../../core/sheet/rows';
import type { Speech } from '../../ui/speech';

/** Millimetres of an em, and of a line, at the sheet's 7.5 points; of padding and rule; of the head of the table. */
const EM = (7.5 * 25.4) / 72;
const LINE = EM * 1.36;
const PADDING = 1.8;
const HEAD = 2 * LINE + PADDING;
/** Shares of the table's width that its columns with names and with quotes have, and what pads each. */
const NAME = 0.25;
const QUOTES = 0.42;
const CELL_PADDING = 2;

/** What the legend of money takes where sizes tell it. */
const SIZES = 55;

/** How many projects the table beside the map holds: its height, less its head, filled with whole rows. */
export function rowsBeside(
	projects: readonly Entry[],
	room: Millimetres | null,
	sized: boolean,
	{ t }: Speech,
): number {
	if (!room) return 0;
	const ems = (share: number) => (room.width * share - CELL_PADDING) / EM;
	const type: TableType = { line: LINE, padding: PADDING, cells: [ems(NAME), ems(QUOTES)] };
	const rows = projects.map((entry) => [
		[entry.name, `${t(`dataset.${entry.dataset}`)}  ${t(`certainty.${entry.certainty ?? 'none'}`)}`],
		entry.quotes.map(({ exact, report, sentence }) => `“${exact}” ${report} ${sentence}`),
	]);
	return rowsThatFit(rows, room.height - HEAD - (sized ? SIZES : 0), type);
}
