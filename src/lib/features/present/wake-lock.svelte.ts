/** Whether the screen is kept on: held, refused by the browser, unknown to it, or given back. */
export type Waking = 'held' | 'refused' | 'absent' | 'released';

/** What of the browser's interface is used. Not every browser has it, whatever the types say. */
type Locks = Pick<Navigator['wakeLock'], 'request'>;

/** How often a lock that was refused is asked for again: a battery may have been charged. */
const AGAIN_MS = 60_000;

/** Keeps the screen on while it is wanted (Screen Wake Lock API). A tab that is hidden loses it and asks again. */
export class WakeLock {
	state = $state<Waking>('released');
	/** What the browser said when it refused. */
	reason = $state<string | null>(null);

	/** Asks for it. @returns what to call when the screen may go dark. */
	hold(page: Document = document, locks: Locks | null = navigator.wakeLock ?? null): () => void {
		if (!locks) {
			this.state = 'absent';
			return () => undefined;
		}
		let held: WakeLockSentinel | null = null;
		let asking = false;
		let over = false;

		const request = async () => {
			if (held || asking || over || page.visibilityState !== 'visible') return;
			asking = true;
			try {
				const lock = await locks.request('screen');
				if (over) return void lock.release();
				held = lock;
				this.reason = null;
				this.state = 'held';
				lock.addEventListener('release', () => {
					held = null;
					this.state = 'released';
				});
			} catch (error) {
				this.reason = error instanceof Error ? error.message : String(error);
				this.state = over ? 'released' : 'refused';
			} finally {
				asking = false;
			}
		};

		const ask = () => void request();
		ask();
		page.addEventListener('visibilitychange', ask);
		const timer = setInterval(ask, AGAIN_MS);
		return () => {
			over = true;
			clearInterval(timer);
			page.removeEventListener('visibilitychange', ask);
			void held?.release();
			this.state = 'released';
		};
	}
}
