import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import { writeNames, type Hand, type NameSheet, type StageName } from './name-sheet';

const VERTEX = `#version 300 es
in vec4 corner;
out vec2 on_sheet;
void main() {
	gl_Position = vec4(corner.xy, 0.0, 1.0);
	on_sheet = corner.zw;
}`;
const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D sheet;
in vec2 on_sheet;
out vec4 color;
void main() {
	color = texture(sheet, on_sheet);
}`;

/** Two triangles, as corners from the upper left to the lower right. */
const CORNERS = [
	[0, 0],
	[1, 0],
	[0, 1],
	[0, 1],
	[1, 0],
	[1, 1],
] as const;
const FLOATS = 4 * CORNERS.length;

/** What drawing needs of a context. */
interface Gear {
	program: WebGLProgram;
	array: WebGLVertexArrayObject;
	buffer: WebGLBuffer;
	texture: WebGLTexture;
}

/**
 * The names of a presentation, a layer of MapLibre's that draws all of them in one call: which are shown, and where, is
 * computed for a scene. MapLibre's own names would be laid out again with every tile, and placed in every frame.
 * https://maplibre.org/maplibre-gl-js/docs/API/interfaces/CustomLayerInterface/
 */
export class StageNames implements CustomLayerInterface {
	readonly id = 'stage-names';
	readonly type = 'custom';
	#names: readonly StageName[] = [];
	#hand: Omit<Hand, 'ratio'> | null = null;
	#sheet: (NameSheet & { ratio: number }) | null = null;
	/** Whether the sheet is the one in the texture. */
	#sent = false;
	#map: MapLibreMap | null = null;
	#gear: Gear | null = null;

	/** Names what is to be named from now on. */
	show(names: readonly StageName[], hand: Omit<Hand, 'ratio'>): void {
		this.#names = names;
		this.#hand = hand;
		this.#sheet = null;
		if (!this.#map) return;
		// In the task that asks for it, not in a frame.
		this.#write(ratioOf(this.#map));
		this.#map.triggerRepaint();
	}

	onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
		this.#map = map;
		this.#gear = gearOf(gl);
		this.#sent = false;
	}

	onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
		if (this.#gear) {
			gl.deleteProgram(this.#gear.program);
			gl.deleteVertexArray(this.#gear.array);
			gl.deleteBuffer(this.#gear.buffer);
			gl.deleteTexture(this.#gear.texture);
		}
		this.#map = this.#gear = null;
	}

	render(gl: WebGL2RenderingContext): void {
		const [map, gear] = [this.#map, this.#gear];
		if (!map || !gear) return;
		const ratio = ratioOf(map);
		const sheet = this.#sheet?.ratio === ratio ? this.#sheet : this.#write(ratio);
		if (!sheet || sheet.cells.length === 0) return;
		const { program, array, buffer, texture } = gear;
		gl.bindTexture(gl.TEXTURE_2D, texture);
		if (!this.#sent) {
			// MapLibre blends colours that are multiplied by their opacity.
			gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
			gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, sheet.canvas);
			this.#sent = true;
		}
		gl.useProgram(program);
		gl.bindVertexArray(array);
		gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
		gl.bufferData(gl.ARRAY_BUFFER, verticesOf(map, sheet, ratio), gl.DYNAMIC_DRAW);
		gl.drawArrays(gl.TRIANGLES, 0, sheet.cells.length * CORNERS.length);
		gl.bindVertexArray(null);
	}

	#write(ratio: number) {
		if (!this.#hand) return null;
		this.#sent = false;
		return (this.#sheet = { ...writeNames(this.#names, { ...this.#hand, ratio }), ratio });
	}
}

/** Pixels of the canvas to one of the stylesheet's: fewer than the screen's where it would be too large. */
const ratioOf = (map: MapLibreMap): number => map._clampedPixelRatio;

/** Corners of all names, each in clip space and on the sheet; on whole pixels where the map rests. */
function verticesOf(map: MapLibreMap, { canvas, cells, height }: NameSheet, ratio: number): Float32Array {
	const { width: wide, height: high } = map.getCanvas();
	const whole = map.isMoving() ? (pixels: number) => pixels : Math.round;
	const vertices = new Float32Array(cells.length * FLOATS);
	for (const [i, { at, x, y, width, dx, dy }] of cells.entries()) {
		const place = map.project(at);
		const [left, top] = [whole(place.x * ratio) + dx, whole(place.y * ratio) + dy];
		for (const [k, [right, down]] of CORNERS.entries())
			vertices.set(
				[
					((left + right * width) / wide) * 2 - 1,
					1 - ((top + down * height) / high) * 2,
					(x + right * width) / canvas.width,
					(y + down * height) / canvas.height,
				],
				i * FLOATS + k * 4,
			);
	}
	return vertices;
}

/** Makes what drawing needs; null where the context is lost already. */
function gearOf(gl: WebGL2RenderingContext): Gear | null {
	const program = gl.createProgram();
	const array = gl.createVertexArray();
	const [buffer, texture] = [gl.createBuffer(), gl.createTexture()];
	for (const [type, source] of [
		[gl.VERTEX_SHADER, VERTEX],
		[gl.FRAGMENT_SHADER, FRAGMENT],
	] as const) {
		const shader = gl.createShader(type);
		if (!shader) return null;
		gl.shaderSource(shader, source);
		gl.compileShader(shader);
		gl.attachShader(program, shader);
		// It goes with its program.
		gl.deleteShader(shader);
	}
	gl.bindAttribLocation(program, 0, 'corner');
	gl.linkProgram(program);
	gl.bindVertexArray(array);
	gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
	gl.enableVertexAttribArray(0);
	gl.vertexAttribPointer(0, 4, gl.FLOAT, false, 0, 0);
	gl.bindVertexArray(null);
	gl.bindTexture(gl.TEXTURE_2D, texture);
	for (const edge of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, edge, gl.CLAMP_TO_EDGE);
	for (const scale of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, scale, gl.LINEAR);
	return { program, array, buffer, texture };
}
