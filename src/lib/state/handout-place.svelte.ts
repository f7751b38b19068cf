import { page } from '$app/state';
import { navigate } from './navigate';
import { view } from './view.svelte';

/** What a reader chose of a handout; the address owns it. Until scripts run it is everything, without notes. */
export class HandoutPlace {
	/** Which scenes, see `Choice`; as the address says it, known or not. */
	get scenes(): string {
		return (view.running ? page.url.searchParams.get('scenes') : null) ?? 'all';
	}

	/** Whether the notes of the presenter are printed with them. */
	get notes(): boolean {
		return view.running && page.url.searchParams.has('notes');
	}

	/** Chooses anew; Back undoes it. */
	choose(scenes: string, notes: boolean): void {
		const parameters = [
			...(scenes === 'all' ? [] : [`scenes=${encodeURIComponent(scenes)}`]),
			...(notes ? ['notes'] : []),
		];
		void navigate(page.url.pathname + (parameters.length ? `?${parameters.join('&')}` : ''), false);
	}
}
