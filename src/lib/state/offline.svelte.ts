import { dev, version } from '$app/environment';
import { base } from '$app/paths';
import { isDear, type Line } from '../core/offline/line';
import { tabCache, wordAddress } from '../core/offline/names';
import type { News, Reason, Standing, Word } from '../core/offline/talk';
import { fileLink } from './links';

/**
 * How far the site is kept for times without a network. `absent`: this browser keeps none, or not at this address;
 * `waiting`: the line is dear and the reader has not been asked.
 */
export type Keeping = 'absent' | 'idle' | 'waiting' | 'keeping' | 'ready' | 'failed';

/** How long a worker has to say how its copy stands, milliseconds. */
const PATIENCE = 10_000;

/** The worker does not say how its copy stands. */
class Silent extends Error {}

/** Asks a worker how its copy stands, and says who asks. @throws Silent */
function hello(worker: ServiceWorker): Promise<Standing> {
	const { port1, port2 } = new MessageChannel();
	const answer = new Promise<Standing>((resolve, reject) => {
		const silent = setTimeout(() => reject(new Silent()), PATIENCE);
		port1.onmessage = ({ data }: MessageEvent<Standing | null>) => {
			clearTimeout(silent);
			if (data) resolve(data);
			else reject(new Silent());
		};
		worker.postMessage({ word: 'hello', version } satisfies Word, [port2]);
	});
	return answer.finally(() => port1.close());
}

/** The copy of the whole site in this browser. It is made when a page asks for it, and serves every page from then on. */
class Offline {
	state = $state<Keeping>('idle');
	/** Files that are kept, and how many there are. */
	done = $state(0);
	total = $state(0);
	/** Why the state is `failed`. */
	reason = $state<Reason>('stopped');
	/** A newer version than that of this page is kept: loading the page again shows it. */
	newer = $state(false);

	#listens = false;
	#followed: ServiceWorkerRegistration | undefined;

	/** Keeps the site, or makes sure that it is kept. @param asked whether the reader wants it on any line. */
	keep(asked = false): void {
		this.#keep(asked).catch((error: unknown) => this.#refused(error));
	}

	/** Loads the page again, from the newest version that is kept. */
	reload(): void {
		location.reload();
	}

	async #keep(asked: boolean): Promise<void> {
		// Absent in old browsers, and wherever an address is not to be trusted.
		const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
		if (dev || !workers) {
			this.state = 'absent';
			return;
		}
		this.#listen(workers);
		const scope = `${base}/`;
		const dear = isDear((navigator as { connection?: Line }).connection);
		const found = await workers.getRegistration(scope);
		const active = found?.scope === new URL(scope, location.href).href ? found.active : null;
		const whole = active !== null && (await this.#stands(active));
		if (!whole) {
			this.state = dear && !asked ? 'waiting' : 'keeping';
			if (this.state === 'waiting') return;
			if (dear) await (await caches.open(tabCache(scope))).put(wordAddress(scope), new Response());
			// A browser that will not promise to hold on to it keeps it all the same.
			void (navigator.storage as StorageManager | undefined)?.persist().catch(() => undefined);
			active?.postMessage({ word: 'repair' } satisfies Word);
		}
		await this.#register(workers, scope);
	}

	/** Has the worker come, or look whether the server has a newer one. */
	async #register(workers: ServiceWorkerContainer, scope: string): Promise<void> {
		const options: RegistrationOptions = { scope, updateViaCache: 'none' };
		const registration = await workers.register(fileLink('service-worker.js'), options);
		if (registration !== this.#followed) {
			registration.addEventListener('updatefound', () => this.#follow(registration.installing));
			this.#follow(registration.installing);
			this.#followed = registration;
		}
		// Without a network there is nothing newer to be had.
		if (registration.active) await registration.update().catch(() => undefined);
	}

	/** A browser in which nothing may be kept says so in its own way; a line that fails is another matter. */
	#refused(error: unknown): void {
		const forbidden = error instanceof DOMException && /Security|NotSupported|InvalidState/.test(error.name);
		if (forbidden) this.state = 'absent';
		else this.#fail(error instanceof Silent ? 'stopped' : 'network');
	}

	#follow(worker: ServiceWorker | null): void {
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'activated') this.#check(worker, true);
			// Stopped by the browser without a word.
			else if (worker.state === 'redundant' && this.state === 'keeping') this.#fail('stopped');
		});
	}

	/** Looks whether a worker that has done its work has all; if not, it is asked once more, where that may help. */
	#check(worker: ServiceWorker, again: boolean): void {
		const checked = this.#stands(worker).then((whole) => {
			if (whole) return;
			if (again) worker.postMessage({ word: 'repair' } satisfies Word);
			else this.#fail('stopped');
		});
		checked.catch((error: unknown) => this.#refused(error));
	}

	/** Asks the worker how its copy stands. @returns whether all of it is there. */
	async #stands(worker: ServiceWorker): Promise<boolean> {
		const { older, done, total } = await hello(worker);
		if (older) this.newer = true;
		if (total === 0 || done < total) return false;
		Object.assign(this, { state: 'ready', done, total });
		return true;
	}

	#listen(workers: ServiceWorkerContainer): void {
		if (this.#listens) return;
		this.#listens = true;
		workers.addEventListener('message', ({ data }: MessageEvent<News>) =>
			this.#hear(data, workers.controller ?? this.#followed?.active),
		);
		workers.addEventListener('controllerchange', () => {
			if (workers.controller) this.#stands(workers.controller).catch((error: unknown) => this.#refused(error));
		});
	}

	#hear(news: News, worker: ServiceWorker | null | undefined): void {
		if (news.news === 'failed') {
			if (news.reason === 'line' && this.state !== 'ready') this.state = 'waiting';
			else this.#fail(news.reason);
		} else if (news.news === 'whole') {
			if (worker) this.#check(worker, false);
		} else if (this.state !== 'ready') Object.assign(this, { state: 'keeping', done: news.done, total: news.total });
	}

	/** An older version that is whole stays as good as it was. */
	#fail(reason: Reason): void {
		if (this.state === 'ready') return;
		this.state = 'failed';
		this.reason = reason;
	}
}

export const offline = new Offline();
