import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './tests/browser/browser';

const PORT = 4174;

/** Journeys walk the built site, served as plain files. */
export default defineConfig({
	testDir: 'tests/journeys',
	outputDir: 'test-results',
	timeout: 60_000,
	expect: { timeout: 15_000 },
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	reporter: 'list',
	use: {
		baseURL: `http://127.0.0.1:${PORT}`,
		viewport: { width: 1440, height: 900 },
		// A presentation keeps the whole site; only the journeys without a network wait for that.
		serviceWorkers: 'block',
		launchOptions: { executablePath: findBrowser() ?? undefined, args: BROWSER_ARGUMENTS },
	},
	webServer: {
		command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
		port: PORT,
		reuseExistingServer: false,
	},
});
