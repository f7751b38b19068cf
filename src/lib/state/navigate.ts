import { goto } from '$app/navigation';

/** Goes to an address of this site without losing the reader's place or focus; Back undoes it unless it replaces. */
export function navigate(address: string, replaceState: boolean): Promise<void> {
	return goto(address, { replaceState, noScroll: true, keepFocus: true });
}
