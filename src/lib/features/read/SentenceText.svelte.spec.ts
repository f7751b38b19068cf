import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Line, Subject } from '../../core/atlas/report-page';
import Spoken, { speechOf } from '../../ui/Spoken.svelte';
import SentenceText from './SentenceText.svelte';

const subject = (id: string, shownBy: string[] = [id]): Subject => ({
	id,
	kind: 'project',
	dataset: 'roads',
	name: `名${id}`,
	status: null,
	cost: null,
	shownBy,
	bounds: null,
	certainty: 'schematic',
});
const subjects = [subject('a'), subject('b'), subject('nowhere', [])];
/** Mentions of a and b overlap in the middle; a figure stands in the overlap. */
const overlapping: Line = {
	id: 's1-1-1-1',
	runs: [
		{ text: '投资', subjects: [], money: false },
		{ text: '甲路(一期),', subjects: [0], money: false },
		{ text: '1500万元', subjects: [0, 1], money: true },
		{ text: '与乙路', subjects: [1], money: false },
		{ text: '正在施工;', subjects: [], money: false },
		{ text: '40万元', subjects: [], money: true },
		{ text: '。', subjects: [], money: false },
	],
};
const TEXT = '投资甲路(一期),1500万元与乙路正在施工;40万元。';

async function show(rest: { sentence?: Line; note?: number; active?: boolean; answering?: boolean } = {}) {
	const heard = { onpoint: vi.fn(), onread: vi.fn(), onselect: vi.fn() };
	const given = { sentence: overlapping, subjects, note: 0, active: false, answering: false, ...rest, ...heard };
	const screen = await render(Spoken, { speech: await speechOf('zh-Hans'), shows: SentenceText, given });
	return { ...heard, screen, sentence: screen.container.querySelector<HTMLElement>('[data-sentence]')! };
}

test('the text is the sentence, whatever its mentions', async () => {
	const { sentence } = await show();
	expect(sentence.textContent).toBe(TEXT);
	expect(sentence.id).toBe('s1-1-1-1');
});

test('overlapping mentions are marked one after the other, never one within the other', async () => {
	const { sentence } = await show();
	const mentions = [...sentence.querySelectorAll<HTMLAnchorElement>('a.mention')];
	expect(mentions.map(({ textContent }) => textContent)).toEqual(['甲路(一期),', '1500万元', '与乙路']);
	expect(mentions.map(({ title }) => title)).toEqual(['名a', '名a、名b', '名b']);
	expect(sentence.querySelector('a a')).toBeNull();
	for (const mention of mentions) expect(mention).toHaveClass('roads');
});

test('figures are set off, in mentions and beside them', async () => {
	const { sentence } = await show();
	expect([...sentence.querySelectorAll('b')].map(({ textContent }) => textContent)).toEqual(['1500万元', '40万元']);
});

test('a mention selects its feature; with a key held the browser goes to its page', async () => {
	const { onselect, sentence } = await show();
	const last = sentence.querySelectorAll<HTMLAnchorElement>('a.mention')[2]!;
	last.click();
	expect(onselect).toHaveBeenCalledExactlyOnceWith('b');
	expect(last.pathname).toMatch(/\/projects\/b\/$/);
	document.addEventListener('click', (event) => event.preventDefault(), { once: true });
	last.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
	expect(onselect).toHaveBeenCalledOnce();
});

test('pointer, focus and click tell that it is read', async () => {
	const { onpoint, onread, sentence } = await show();
	sentence.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
	expect(onpoint).toHaveBeenLastCalledWith('s1-1-1-1');
	sentence.dispatchEvent(new PointerEvent('pointerleave'));
	expect(onpoint).toHaveBeenLastCalledWith(null);
	sentence.querySelector('a')!.focus();
	expect(onread).toHaveBeenCalledWith('s1-1-1-1');
});

test('only a sentence of something on the map has a mark', async () => {
	expect((await show()).sentence.querySelector('.mark')).not.toBeNull();
	const unplaced: Line = { id: 's2', runs: [{ text: '甲', subjects: [2], money: false }] };
	expect((await show({ sentence: unplaced })).sentence.querySelector('.mark')).toBeNull();
	const silent: Line = { id: 's3', runs: [{ text: '乙', subjects: [], money: false }] };
	expect((await show({ sentence: silent })).sentence.querySelector('a')).toBeNull();
});

test('being read and answering are shown, an editor’s note is linked', async () => {
	const { sentence } = await show({ active: true, answering: true, note: 2 });
	expect(sentence).toHaveClass('active');
	expect(sentence).toHaveClass('answering');
	const note = sentence.querySelector('sup a')!;
	expect(note).toHaveAttribute('href', '#note-2');
	expect(note).toHaveAccessibleName('编者注 2');
});
