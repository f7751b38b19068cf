import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { toTraditional } from './src/lib/server/chinese.ts';

/** `messages.json?traditional` is the same catalogue in traditional Chinese, converted at build. */
const traditionalMessages = (): Plugin => ({
	name: 'traditional-messages',
	enforce: 'pre',
	transform: (code, id) => (id.endsWith('.json?traditional') ? { code: `export default ${toTraditional()(code)}`, moduleType: 'js', map: null } : undefined),
});

export default defineConfig({
	plugins: [traditionalMessages(), sveltekit()],
	worker: { format: 'es' },
});
