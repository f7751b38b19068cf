import type {
	TownMapCamera,
	TownMapElement,
	TownMapEventMap,
	TownMapFilter,
	TownMapReady,
} from '../../../../static/embed/town-map';
import type { FrameChange, FrameState } from '../../core/embed/frame';
import type { EmbedOptions } from '../../core/embed/options';
import type { Heard } from './answers';
import {
	CHANGEABLE,
	frameAddress,
	heldTo,
	languageFor,
	OPTION_ATTRIBUTES,
	readOptions,
	readRatio,
	siteOf,
} from './attributes';
import { failure } from './failure';
import type { Question } from './line';
import { mount, type Mounted } from './mount';
import { shape } from './shape';

/** Accessible name of a frame whose element has no `title`. */
const NAMES = { 'zh-Hans': '地图', 'zh-Hant': '地圖', en: 'Map' };

/** Attributes that dress the frame, and those that only another frame can take up. */
const WORN = ['title', 'ratio'];
const FOUNDING = ['site', 'sandbox'];

/** Where this script came from; a module is not told. */
const OWN = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

const isChangeable = (name: string): name is keyof FrameState => CHANGEABLE.some((one) => one === name);

/** `<town-map>`: static/embed/town-map.d.ts says what it does. */
class TownMap extends HTMLElement implements Omit<TownMapElement, keyof HTMLElement> {
	static readonly observedAttributes = ['subject', 'lang', ...WORN, ...FOUNDING, ...OPTION_ATTRIBUTES];

	features: readonly string[] = [];
	#root = this.attachShadow({ mode: 'open' });
	#shape = shape(this.#root);
	#mounted: Mounted | null = null;
	/** What the reader or a method changed, as far as it was told here; goes before the attributes. */
	#seen: FrameChange = {};
	#changed = new Set<string>();

	connectedCallback() {
		this.#mount();
	}

	disconnectedCallback() {
		this.#unmount();
	}

	attributeChangedCallback(name: string, before: string | null, after: string | null) {
		if (before === after) return;
		if (isChangeable(name)) delete this.#seen[name];
		if (name === 'subject') this.#seen = {};
		if (!this.#mounted) {
			if (this.isConnected) this.#mount();
			return;
		}
		// Attributes that are set one after the other change the frame once.
		if (this.#changed.size === 0) queueMicrotask(() => void this.#follow());
		this.#changed.add(name);
	}

	get select(): (id: string | null) => Promise<FrameState> {
		return (id: string | null) => this.#change({ type: 'select', select: id }, { select: id });
	}
	set select(id: string | null) {
		if (id === null) this.removeAttribute('select');
		else this.setAttribute('select', id);
	}

	filter(filter: TownMapFilter) {
		const asked = Object.fromEntries(
			Object.entries(filter).filter(([, value]) => value !== undefined),
		) as TownMapFilter;
		return this.#change({ type: 'filter', ...asked } as Question, asked);
	}

	flyTo({ center, zoom }: TownMapCamera) {
		return this.#change({ type: 'flyTo', center: [...center], zoom }, { camera: { center, zoom } });
	}

	getState(): FrameState {
		const { datasets, status, select, camera } = this.#options();
		return structuredClone({ datasets, status, select, camera });
	}

	#options(): EmbedOptions {
		return { ...readOptions((name) => this.getAttribute(name)).options, ...this.#seen };
	}

	#language() {
		return languageFor(this.closest('[lang]')?.getAttribute('lang') ?? '');
	}

	#address(): string | null {
		const site = siteOf(this.getAttribute('site'), OWN, document.baseURI);
		const subject = this.getAttribute('subject') ?? '';
		return site && frameAddress(site, subject.replace(/^\/|\/$/g, ''), this.#language(), this.#options());
	}

	#mount() {
		this.#unmount();
		const address = this.#address();
		this.#dress();
		if (!address) {
			console.warn('<town-map>: attribute subject or site leads to no map; see town-map.d.ts');
			this.#root.replaceChildren(document.createElement('slot'));
			return;
		}
		const { ignored } = readOptions((name) => this.getAttribute(name));
		for (const { name, value, expected } of ignored)
			console.info(`<town-map>: ${name}="${value}" is left aside; it may be ${expected}`);
		let told = false;
		this.#mounted = mount(this.#root, address, this.getAttribute('sandbox'), {
			hear: (heard) => this.#hear(heard),
			ready: (messages) => {
				if (!told) this.#tell('ready', { ...this.getState(), messages });
				told = true;
			},
		});
		this.#dress();
	}

	#unmount() {
		this.#mounted?.close();
		this.#mounted = null;
		this.#changed.clear();
	}

	#dress() {
		this.#shape(readRatio(this.getAttribute('ratio')));
		if (this.#mounted) this.#mounted.frame.title = this.title || NAMES[this.#language()];
	}

	/** Has the frame follow the attributes that were changed. */
	async #follow() {
		const changed = [...this.#changed];
		this.#changed.clear();
		const [mounted, address] = [this.#mounted, this.#address()];
		if (!mounted) return;
		if (!address || changed.some((name) => FOUNDING.includes(name))) return this.#mount();
		this.#dress();
		const asked = changed.filter(isChangeable);
		const others = changed.some((name) => !isChangeable(name) && !WORN.includes(name));
		if (!others && asked.length === 0) return;
		try {
			const live = !others && mounted.isLoaded() && (await mounted.answers());
			if (!live) return await mounted.go(address);
			const state = this.getState();
			await mounted.ask({ type: 'set', change: Object.fromEntries(asked.map((name) => [name, state[name]])) });
		} catch (error) {
			if (this.#mounted === mounted) console.warn(error);
		}
	}

	async #change(question: Question, change: FrameChange): Promise<FrameState> {
		const mounted = this.#mounted;
		const answers = await mounted?.answers();
		if (!mounted || mounted !== this.#mounted) throw failure('disconnected');
		if (answers) return mounted.ask(question);
		const held = heldTo(change, Object.keys(change) as (keyof FrameState)[]);
		if (!held) throw failure('malformed');
		this.#seen = { ...this.#seen, ...held };
		const address = this.#address();
		if (address) await mounted.go(address);
		return this.getState();
	}

	#hear({ state, event, features }: Heard) {
		// The host's page is given the other one, to do with as it likes.
		if (state) this.#seen = structuredClone(state);
		if (features) this.features = features;
		if (state && (event === 'select' || event === 'change')) this.#tell(event, state);
	}

	#tell(name: keyof TownMapEventMap, detail: FrameState | TownMapReady) {
		this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
	}
}

if (!customElements.get('town-map')) customElements.define('town-map', TownMap);
