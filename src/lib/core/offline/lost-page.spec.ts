import { expect, test } from 'vitest';
import { anywhere } from './lost-page';

/** What the build writes of the page: the map, the report, a file of its own, and the script that finds the folder. */
const page = (up: string) =>
	`<link href="${up}_app/a.css"><a href="${up}">Map</a><a href="#main">Skip</a><img src="${up}p.png">` +
	`<p>import("./a") says "./b"</p>` +
	`base: new URL("${up.slice(0, -1)}", location).pathname; import("${up}_app/start.js")`;

test.each([
	['the page of the first language', './', '/portal/', '/portal/'],
	['the page of another', '../', '/portal/en/', '/portal/'],
	['at the top of a server', './', '/', '/'],
	['another at the top of a server', '../', '/en/', '/'],
])('%s leads home from any address', (_, up, folder, home) => {
	const shown = anywhere(page(up), folder);
	expect(shown).toContain(`<link href="${home}_app/a.css"><a href="${home}">Map</a><a href="#main">Skip</a>`);
	expect(shown).toContain(`src="${home}p.png"`);
	expect(shown).toContain(`base: new URL("${home}", location).pathname; import("${home}_app/start.js")`);
});
