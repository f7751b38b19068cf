declare global {
	interface Window {
		/** Bytes of the WebGL buffers, textures and renderbuffers that are alive. */
		gpuBytes: () => number;
	}
}

/**
 * Counts, before any script of the page runs, what WebGL holds for it: the browser tells nobody. A texture counts four
 * bytes a pixel, one where it has a single channel, and all its levels. To be given to `addInitScript`.
 */
export function countGpuMemory(): void {
	const alive = new Map<object, Map<number, number>>();
	const gl = WebGL2RenderingContext.prototype;
	window.gpuBytes = () => [...alive.values()].flatMap((levels) => [...levels.values()]).reduce((a, b) => a + b, 0);

	const keep = (object: object | null, level: number, bytes: number) => {
		if (object) alive.set(object, (alive.get(object) ?? new Map<number, number>()).set(level, bytes));
	};
	/** Does something more after a method of the context. */
	const after = (name: string, more: (context: WebGL2RenderingContext, given: unknown[]) => void) => {
		const methods = gl as unknown as Record<string, (...given: unknown[]) => unknown>;
		const method = methods[name]!;
		methods[name] = function (this: WebGL2RenderingContext, ...given) {
			const answer = method.apply(this, given);
			more(this, given);
			return answer;
		};
	};
	const bound = (context: WebGL2RenderingContext, binding: number) => context.getParameter(binding) as object | null;
	const boundBuffer = (context: WebGL2RenderingContext, target: unknown) =>
		bound(context, target === gl.ELEMENT_ARRAY_BUFFER ? gl.ELEMENT_ARRAY_BUFFER_BINDING : gl.ARRAY_BUFFER_BINDING);
	const pixelBytes = (format: unknown) =>
		([gl.ALPHA, gl.RED, gl.R8, gl.LUMINANCE] as unknown[]).includes(format) ? 1 : 4;

	after('bufferData', (context, [target, data]) => {
		if (target !== gl.ARRAY_BUFFER && target !== gl.ELEMENT_ARRAY_BUFFER) return;
		keep(
			boundBuffer(context, target),
			0,
			typeof data === 'number' ? data : ((data as ArrayBuffer | null)?.byteLength ?? 0),
		);
	});
	after('texImage2D', (context, given) => {
		const [target, level, format] = given as [number, number, number];
		const source = given[5] as { width?: number; height?: number } | null;
		const [width, height] = given.length > 6 ? (given.slice(3, 5) as number[]) : [source?.width, source?.height];
		if (target !== gl.TEXTURE_2D) return;
		keep(bound(context, gl.TEXTURE_BINDING_2D), level, (width ?? 0) * (height ?? 0) * pixelBytes(format));
	});
	after('texStorage2D', (context, [, levels, format, width, height]) => {
		const first = (width as number) * (height as number) * pixelBytes(format);
		keep(bound(context, gl.TEXTURE_BINDING_2D), 0, (levels as number) > 1 ? (first * 4) / 3 : first);
	});
	after('renderbufferStorage', (context, [, , width, height]) =>
		keep(bound(context, gl.RENDERBUFFER_BINDING), 0, (width as number) * (height as number) * 4),
	);
	for (const name of ['deleteBuffer', 'deleteTexture', 'deleteRenderbuffer'])
		after(name, (_, [object]) => void alive.delete(object as object));
}
