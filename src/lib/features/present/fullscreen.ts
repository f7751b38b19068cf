/**
 * Fills the screen with the page, or gives it back (Fullscreen API).
 * @returns whether the browser did so: not every phone can, and none does unless a key or button was pressed just now.
 */
export async function toggleFullscreen(): Promise<boolean> {
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
		return true;
	} catch {
		return false;
	}
}
