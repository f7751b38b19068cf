import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Typeset from './Typeset.svelte';

test.each([
	'甲路投资1500万元,正在施工;乙路(一期)尚在推进。',
	',,甲:乙!丙?',
	'没有半角标点。',
	'',
	'(一)甲 (二)乙',
	'<b>&amp;</b>',
])('%s is shown without a change of its text', async (text) => {
	const { container } = await render(Typeset, { text });
	expect(container.textContent).toBe(text);
	const set = [...container.querySelectorAll('.cjk-punctuation')].map((run) => run.textContent).join('');
	expect(set).toBe(text.replace(/[^,:;!?()]/g, ''));
});
