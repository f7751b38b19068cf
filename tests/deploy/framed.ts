import type { Page } from '@playwright/test';

/** Body of a page inside a frame of this one, in a sandbox or not; empty where the browser refuses to show it. */
export async function framed(page: Page, address: string, sandbox?: string): Promise<string> {
	await page.evaluate(
		({ address, sandbox }) =>
			new Promise<void>((resolve) => {
				const frame = document.createElement('iframe');
				frame.onload = () => resolve();
				if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
				frame.src = address;
				document.body.replaceChildren(frame);
			}),
		{ address, sandbox },
	);
	const frame = page.frames().find((one) => one !== page.mainFrame())!;
	return frame.url() === address ? frame.locator('body').innerHTML() : '';
}
