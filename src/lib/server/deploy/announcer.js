/**
 * The page's policy lets no element carry a style of its own. SvelteKit's announcer of pages does, and takes the class for
 * what is only heard instead (app.css).
 * https://github.com/sveltejs/kit/issues/11993
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
export const announcerWithoutStyle = {
	name: 'announcer-without-style',
	markup({ content, filename = '' }) {
		if (!/generated[\\/]root\.svelte$/.test(filename)) return undefined;
		const code = content.replace(/(<div id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1 class="visually-hidden"');
		if (code === content) throw new Error(`${filename} has no announcer with a style`);
		return { code };
	},
};
