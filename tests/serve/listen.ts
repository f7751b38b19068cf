import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
	/** With the slash of its root: `http://127.0.0.1:40123/`. */
	address: string;
	/** Ends it with all its connections. */
	close: () => Promise<void>;
}

/** Has a server listen on a free port of this machine alone. */
export async function listen(server: Server): Promise<Listening> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
