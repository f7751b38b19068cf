import { parseMessage, type Message } from '../../core/scene/messages';
import { fileLink } from '../../state/links';

/** The way to the other windows of a presentation. */
export interface Wire {
	send(message: Message): void;
	close(): void;
}

/**
 * Opens the way between the windows of a year's presentation, in all languages, by BroadcastChannel
 * (https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts).
 * Its name holds the path of the site: another site of the same host has a channel of its own.
 * @returns null where the browser has none.
 */
export function openWire(year: string, hear: (message: Message) => void): Wire | null {
	if (!('BroadcastChannel' in globalThis)) return null;
	const name = fileLink(`present/${year}`);
	const channel = new BroadcastChannel(name);
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		const message = parseMessage(data);
		if (message) hear(message);
		else console.info(`${name}: what came is no message of this version and is left aside`, data);
	});
	return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** A new name for a window, such as no other has. */
export const newName = (): string =>
	[...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
