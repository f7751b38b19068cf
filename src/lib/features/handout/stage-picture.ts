import { PAGE } from '../../core/handout/pptx-page';
import { serialise } from '../../map/snapshot/serialise';
import { readColour } from './read-colour';
import type { Place, StageFrame } from './stage-frame';

/**
 * What a stage shows besides its text, as PNG in base64: the drawn map, what lies upon it and the line of progress.
 * @param ground colour beneath it all.
 */
export async function takeStage(frame: StageFrame, text: HTMLElement, ground: string): Promise<string> {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [PAGE.width, PAGE.height];
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas can be had');
	context.fillStyle = ground;
	context.fillRect(0, 0, PAGE.width, PAGE.height);
	for (const element of frame.element.querySelectorAll<HTMLElement | SVGElement>('*')) {
		if (text.contains(element) || element.parentElement?.closest('svg')) continue;
		if (element instanceof SVGSVGElement) await drawSvg(context, element, frame);
		else if (element instanceof HTMLElement && element.matches('.furniture *')) drawBox(context, element, frame);
	}
	return base64Of(await pngOf(canvas));
}

/** Draws a drawing of the stage with all of it that reaches beyond its own box, up to the edges of the stage. */
async function drawSvg(context: CanvasRenderingContext2D, svg: SVGSVGElement, frame: StageFrame): Promise<void> {
	const matrix = svg.getScreenCTM();
	if (!matrix?.a || !matrix.d || getComputedStyle(svg).visibility === 'hidden') return;
	// Where a unit of it at its origin stands on the page, and how large.
	const { left, top, width, height } = frame.place(new DOMRect(matrix.e, matrix.f, matrix.a, matrix.d));
	const viewBox = [-left / width, -top / height, PAGE.width / width, PAGE.height / height].join(' ');
	// Lines are as wide as the stylesheet counts them: it is drawn at that size, and then enlarged.
	const size = { width: PAGE.width / frame.styled, height: PAGE.height / frame.styled };
	const image = new Image();
	const drawing = serialise(svg, document.documentElement.lang, { ...size, viewBox });
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
	await image.decode();
	context.drawImage(image, 0, 0, PAGE.width, PAGE.height);
}

/** Ground, frame and words of an element that lies on the map. */
function drawBox(context: CanvasRenderingContext2D, element: HTMLElement, frame: StageFrame): void {
	const style = getComputedStyle(element);
	if (style.visibility === 'hidden' || style.display === 'none') return;
	const place = frame.place(element.getBoundingClientRect());
	const { opacity } = readColour(style.backgroundColor);
	if (opacity > 0) {
		context.fillStyle = style.backgroundColor;
		context.fillRect(place.left, place.top, place.width, place.height);
	}
	const border = frame.length(style.borderTopWidth);
	if (border > 0) strokeBox(context, place, border, style.borderTopColor);
	for (const node of element.childNodes)
		if (node instanceof Text && node.data.trim()) drawWords(context, node, style, frame);
}

function strokeBox(
	context: CanvasRenderingContext2D,
	{ left, top, width, height }: Place,
	line: number,
	colour: string,
): void {
	context.strokeStyle = colour;
	context.lineWidth = line;
	context.strokeRect(left + line / 2, top + line / 2, width - line, height - line);
}

function drawWords(
	context: CanvasRenderingContext2D,
	node: Text,
	{ fontWeight, fontSize, fontFamily, color, letterSpacing, textTransform }: CSSStyleDeclaration,
	frame: StageFrame,
): void {
	context.font = `${fontWeight} ${frame.length(fontSize)}px ${fontFamily}`;
	context.letterSpacing = `${frame.length(letterSpacing)}px`;
	context.fillStyle = color;
	for (const { text, place } of linesOf(node, frame)) {
		const words = textTransform === 'uppercase' ? text.toUpperCase() : text;
		const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText(words);
		context.fillText(words, place.left, place.top + (place.height + above - below) / 2);
	}
}

/** The lines of a text as it is broken on screen. */
function linesOf(node: Text, frame: StageFrame): { text: string; place: Place }[] {
	const lines: { text: string; place: Place }[] = [];
	const range = document.createRange();
	for (let i = 0; i < node.length; i++) {
		range.setStart(node, i);
		range.setEnd(node, i + 1);
		const [box] = range.getClientRects();
		if (!box?.width) continue;
		const place = frame.place(box);
		const last = lines.at(-1);
		if (last && Math.abs(last.place.top - place.top) < place.height / 2) last.text += node.data[i];
		else lines.push({ text: node.data[i]!, place });
	}
	return lines;
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
	new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png'),
	);

function base64Of(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
		reader.onerror = () => reject(new Error('the picture could not be read', { cause: reader.error }));
		reader.readAsDataURL(blob);
	});
}
