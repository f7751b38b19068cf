/**
 * Tells which element crosses the reading line, a little above the middle of the window.
 * @returns undo.
 */
export function watchReadingLine(elements: Iterable<Element>, onread: (id: string) => void): () => void {
	const observer = new IntersectionObserver(
		(entries) => {
			const crossing = entries.filter(({ isIntersecting }) => isIntersecting).at(-1);
			if (crossing && scrollY > 0) onread(crossing.target.id);
		},
		{ rootMargin: '-42% 0px -57% 0px' },
	);
	for (const element of elements) observer.observe(element);
	return () => observer.disconnect();
}
