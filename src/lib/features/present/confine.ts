/** What is done in the page by hand or mouse and would open, show or take along something else. */
const FORBIDDEN = ['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart', 'submit', 'auxclick'] as const;
const FOCUSABLE =
	'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), [tabindex]:not([tabindex="-1"])';

export interface Confined {
	/** A sign of a visitor. */
	ontouch: () => void;
	/** A link was clicked that leads nowhere by itself, and that nothing in the page answered. */
	onlink: (url: URL) => void;
	/** What is shown: a click that changed it was answered. */
	shown: () => string;
}

/**
 * Keeps a visitor's keys, clicks and drags inside the page, as far as a browser lets a page: what closes a tab or its
 * window is the browser's own, see its kiosk mode.
 * @returns what to call when the page is free again.
 */
export function confine({ ontouch, onlink, shown }: Confined): () => void {
	const ear = new AbortController();
	const onWay = { capture: true, passive: false, signal: ear.signal };
	for (const type of FORBIDDEN) addEventListener(type, (event) => event.preventDefault(), onWay);
	for (const type of ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const)
		addEventListener(type, ontouch, onWay);

	addEventListener('keydown', refuseShortcut, onWay);
	// Behind all others: whoever has use for the key has had it by now.
	addEventListener('keydown', keepKey, { signal: ear.signal });
	for (const type of ['mousedown', 'mouseup'] as const) addEventListener(type, refuseButton, onWay);
	addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), onWay);
	let before = '';
	const refuseLink = (event: Event) => {
		before = shown();
		if (linkOf(event)) event.preventDefault();
	};
	addEventListener('click', refuseLink, onWay);
	const offerLink = (event: Event) => {
		const address = linkOf(event)?.getAttribute('href');
		if (address && before === shown()) onlink(new URL(address, document.baseURI));
	};
	addEventListener('click', offerLink, { signal: ear.signal });
	document.documentElement.dataset.kiosk = '';
	return () => {
		ear.abort();
		delete document.documentElement.dataset.kiosk;
	};
}

const linkOf = ({ target }: Event) => (target instanceof Element ? target.closest('a') : null);

/** Shortcuts are the browser's: its menus, its tools, its history. */
function refuseShortcut(event: KeyboardEvent): void {
	const { ctrlKey, metaKey, altKey, key } = event;
	if (!ctrlKey && !metaKey && !altKey && !/^(?:F\d+|ContextMenu|Browser.*|Launch.*|Go.*)$/.test(key)) return;
	event.preventDefault();
	event.stopImmediatePropagation();
}

/** Tab goes round within the page; keys that press a button press it; the rest has been used or is nobody's. */
function keepKey(event: KeyboardEvent): void {
	if (event.key === 'Tab') focusNext(event.shiftKey ? -1 : 1);
	if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault();
}

function focusNext(by: 1 | -1): void {
	const all = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => one.checkVisibility());
	const at = all.indexOf(document.activeElement as HTMLElement);
	all.at(at < 0 && by < 0 ? -1 : (at + by) % all.length)?.focus();
}

/** The buttons of a mouse that go back and forward, and the middle one. */
function refuseButton(event: MouseEvent): void {
	if (event.button > 0) event.preventDefault();
}
