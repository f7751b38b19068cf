import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Certainty } from '../core/feature/vocabulary';
import CertaintyMark from './CertaintyMark.svelte';
import Spoken, { speechOf } from './Spoken.svelte';

test.each<[Certainty | null, string, string]>([
	['surveyed', '实测', 'Surveyed'],
	['digitised', '描绘', 'Digitised'],
	['approximate', '大致', 'Approximate'],
	['schematic', '示意', 'Schematic'],
	[null, '未上图', 'Not placed'],
])('%s is told by a line and a word', async (certainty, chinese, english) => {
	const given = { certainty };
	const inChinese = await render(Spoken, { speech: await speechOf('zh-Hans'), shows: CertaintyMark, given });
	expect(inChinese.container.textContent?.trim()).toBe(chinese);
	const inEnglish = await render(Spoken, { speech: await speechOf('en'), shows: CertaintyMark, given });
	expect(inEnglish.container.textContent?.trim()).toBe(english);
	expect(inEnglish.container.querySelector('path')).toHaveClass(certainty ?? 'none');
});
