let context: CanvasRenderingContext2D | null = null;

/** A colour of computed style, however it is written, as `#rrggbb` and how much of it is seen, from 0 to 1. */
export function readColour(colour: string): { colour: string; opacity: number } {
	context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	if (!context) return { colour: '#000000', opacity: 1 };
	context.clearRect(0, 0, 1, 1);
	context.fillStyle = colour;
	context.fillRect(0, 0, 1, 1);
	const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
	const digits = [red, green, blue].map((part) => part.toString(16).padStart(2, '0'));
	return { colour: `#${digits.join('')}`, opacity: alpha / 255 };
}
