import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Attribution from './Attribution.svelte';

const show = async (...attributions: string[]) => (await render(Attribution, { attributions })).container;

test('words and links to the web stay', async () => {
	const container = await show(
		'© <a href="https://www.openstreetmap.org/copyright" target="_blank">OpenStreetMap</a> contributors',
		'天地图',
	);
	const said = [...container.querySelectorAll('span')].map((span) => span.textContent!.trim());
	expect(said).toEqual(['© OpenStreetMap contributors', '天地图']);
	const links = [...container.querySelectorAll('a')];
	expect(links.map(({ href }) => href)).toEqual(['https://www.openstreetmap.org/copyright']);
});

const HOSTILE = [
	'<img src=x onerror="window.hostile = 1">Maps',
	'<script>window.hostile = 1</script>Maps',
	'<a href="javascript:window.hostile=1">Maps</a>',
	'<a href="data:text/html,x">Maps</a>',
	'<svg onload="window.hostile = 1"><text>Maps</text></svg>',
	'<style>*{display:none}</style><iframe src="https://x.example"></iframe>Maps',
	'<b style="position:fixed" onclick="window.hostile=1">Maps</b>',
];

test.each(HOSTILE)('of %s only the words stay', async (hostile) => {
	const container = await show(hostile);
	expect(container.textContent!.trim()).toBe('Maps');
	expect(container.querySelectorAll(':not(p, span)')).toHaveLength(0);
	expect('hostile' in window).toBe(false);
});

test('nothing to say takes no room', async () => {
	expect((await show('', '<img src=x>')).querySelector('p')).toBeNull();
});
