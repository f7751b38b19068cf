import { beforeNavigate } from '$app/navigation';
import { onMount } from 'svelte';
import { navigate } from './navigate';

/**
 * Keeps a page among addresses: links elsewhere lead nowhere, and Back comes to nothing. Called while a component is
 * set up, it holds as long as that is mounted.
 * @param within whether an address of this site may be gone to.
 */
export function stay(within: (url: URL) => boolean): void {
	beforeNavigate(({ type, to, cancel }) => {
		// Of a page that is reloaded or closed nothing can be asked but a dialog, which would stand there.
		if (type !== 'leave' && (type === 'popstate' || !to || !within(to.url))) cancel();
	});
	// Back is heard only where it leads to the same document: this entry of the history lies before that.
	onMount(() => void navigate(location.href, false));
}
