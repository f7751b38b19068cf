import { STATE_EVENT } from '../../core/embed/frame';
import { parseOptions, type EmbedOptions, type Ignored } from '../../core/embed/options';
import { openChannel } from './channel';
import { Drawing } from './drawing';
import { FrameMap } from './frame-map';
import { followGestures } from './gestures';
import { hintOf } from './hint';
import { Listing } from './listing';
import { liveLoader } from './live-loader';
import { readList } from './list-panel';
import { wholeAddress } from './whole-link';

const main = document.querySelector<HTMLElement>('.frame')!;
const find = <E extends HTMLElement>(selector: string): E => main.querySelector<E>(selector)!;

/** What of the address was not understood is told to whoever wrote it, and to nobody else. */
function note({ name, value, expected }: Ignored): void {
	const sentence = expected === null ? 'there is no such parameter' : `expected ${expected}`;
	console.info(`Town map: ${name}=${value} is ignored; ${sentence}.`);
}

/** Which base maps there are, the page knows. */
function baseOf(basemap: string | null, bases: readonly string[]): string | null {
	if (basemap === null || bases.includes(basemap)) return basemap;
	note({ name: 'basemap', value: basemap, expected: bases.join(', ') });
	return null;
}

function start(asked: EmbedOptions): void {
	const element = find('.map');
	const options = { ...asked, basemap: baseOf(asked.basemap, (element.dataset.basemaps ?? '').split(' ')) };
	const drawing = new Drawing(element);
	const listing = new Listing(find('.list'), (element.dataset.datasets ?? '').split(' '));
	const map = new FrameMap(drawing, listing, options);
	const hint = find('.hint');
	const bringLive = liveLoader(map, hint, options);

	readList(map, find('.toggle'), find('.list'), find('.legend'));
	if (options.select && map.change({ select: options.select }) !== null)
		note({ name: 'select', value: options.select, expected: 'the id of a feature that is shown' });

	const whole = find<HTMLAnchorElement>('.whole');
	const address = whole.href;
	const write = () => (whole.href = wholeAddress(address, map.state, options.basemap));
	write();
	map.listen((state) => {
		write();
		window.dispatchEvent(new CustomEvent(STATE_EVENT, { detail: state }));
	});

	followGestures({
		element,
		viewport: () => drawing.viewport,
		ours: () => map.drawn,
		cooperative: options.scroll === 'cooperative',
		onmove(camera, settled) {
			bringLive();
			map.look(camera, settled, false);
		},
		onhint: hintOf(hint),
	});
	element.tabIndex = 0;
	element.addEventListener('pointerdown', bringLive);
	element.addEventListener('focusin', bringLive);
	element.addEventListener('click', (event) => {
		const drawn = (event.target as Element).closest('.map > svg');
		if (!drawn || !map.drawn || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		map.pick(drawing.under(event.clientX, event.clientY));
	});
	main.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') map.change({ select: null });
	});

	find('.zoom').addEventListener('click', ({ target }) => {
		const step = (target as Element).closest<HTMLElement>('[data-zoom]')?.dataset.zoom;
		if (step === undefined) return;
		const { camera } = drawing.viewport;
		map.look(step === '0' ? null : { ...camera, zoom: camera.zoom + Number(step) }, true, true);
	});

	const fullscreen = find<HTMLButtonElement>('.fullscreen');
	fullscreen.addEventListener('click', () => {
		const turned = document.fullscreenElement
			? document.exitFullscreen()
			: document.documentElement.requestFullscreen();
		turned.catch((reason: unknown) => console.info('Full screen was refused.', reason));
	});
	document.addEventListener('fullscreenchange', () =>
		fullscreen.setAttribute('aria-pressed', String(document.fullscreenElement !== null)),
	);

	new ResizeObserver(() => map.resize()).observe(element);
	if (options.interactive === 'now') bringLive();
	openChannel(map, (main.dataset.messageOrigins ?? '').split(' ').filter(Boolean));
}

const { options, ignored } = parseOptions(new URLSearchParams(location.search));
for (const one of ignored) note(one);
start(options);
