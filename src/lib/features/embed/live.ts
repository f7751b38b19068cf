import type { Given, Taken } from './taking-over';

/**
 * Brings the live map into the page of an embedded map, which is none of SvelteKit's: nothing that comes with it may ask
 * for an address or for navigation. Until it is there, what it is told to show is kept for it.
 */
export function takeOver(given: Given): Taken {
	let { shown, start } = given;
	let live: Taken | undefined;
	Promise.all([import('svelte'), import('./LiveFrame.svelte')])
		.then(([{ mount }, { default: LiveFrame }]) => {
			live = mount(LiveFrame, { target: given.target, props: { ...given, start, shown } });
		})
		.catch((reason: unknown) => {
			console.info('The live map could not be loaded; the drawn map stays.', reason);
			given.onfail();
		});
	return {
		show(next) {
			shown = next;
			live?.show(next);
		},
		go(camera, flying) {
			start = camera;
			live?.go(camera, flying);
		},
	};
}
