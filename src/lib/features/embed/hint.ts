const SHOWN_FOR = 1500;

/** How the map is moved, said for a moment over it when the page was scrolled instead. */
export function hintOf(element: HTMLElement): (by: 'wheel' | 'touch') => void {
	const { wheel = '', wheelMac = '', touch = '' } = element.dataset;
	const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
	let timer: ReturnType<typeof setTimeout> | undefined;
	return (by) => {
		element.textContent = by === 'touch' ? touch : mac ? wheelMac : wheel;
		element.hidden = false;
		clearTimeout(timer);
		timer = setTimeout(() => (element.hidden = true), SHOWN_FOR);
	};
}
