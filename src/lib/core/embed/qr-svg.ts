import { element } from './svg-text';

/** Modules of quiet around a code (ISO/IEC 18004), and pixels that a module takes. */
const QUIET = 4;
const MODULE = 8;

/** A QR code as a file that stands by itself, black on white. @param d its dark modules as path data in modules. */
export function qrSvg({ side, d }: { side: number; d: string }): string {
	const whole = side + 2 * QUIET;
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: whole * MODULE,
			height: whole * MODULE,
			viewBox: `${-QUIET} ${-QUIET} ${whole} ${whole}`,
		},
		element('rect', { x: -QUIET, y: -QUIET, width: whole, height: whole, fill: '#fff' }),
		element('path', { d, fill: '#000', 'shape-rendering': 'crispEdges' }),
	);
}
