import { expect, test } from 'vitest';
import { randomRow } from '../../../../tests/example/random';
import { excerpt, runsOf, type Mark } from './runs';

const joined = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('');

test('marks part a text into what matches and what does not', () => {
	expect(
		runsOf('甲路投资1500万元', [
			[4, 9],
			[0, 2],
		]),
	).toEqual([
		{ text: '甲路', match: true },
		{ text: '投资', match: false },
		{ text: '1500万', match: true },
		{ text: '元', match: false },
	]);
});

test('marks that touch or overlap are one run', () => {
	const marks: Mark[] = [
		[2, 4],
		[1, 3],
		[4, 5],
		[2, 3],
	];
	expect(runsOf('abcdefg', marks)).toEqual([
		{ text: 'a', match: false },
		{ text: 'bcde', match: true },
		{ text: 'fg', match: false },
	]);
});

test('runs in a row are the text, wherever the marks are', () => {
	const random = randomRow(3);
	for (let round = 0; round < 500; round++) {
		const text = '发展大道<b>&𠮷\ud83c'.slice(0, Math.floor(random() * 12));
		const marks = Array.from({ length: Math.floor(random() * 5) }, (): Mark => {
			const start = Math.floor(random() * 14);
			return [start, start + Math.floor(random() * 4)];
		});
		const runs = runsOf(text, marks);
		expect(joined(runs)).toBe(text);
		expect(runs.every((run, i) => run.text !== '' && run.match !== runs[i + 1]?.match)).toBe(true);
	}
});

test('an excerpt begins shortly before the first match', () => {
	const runs = runsOf(`${'前'.repeat(50)}中后`, [[50, 51]]);
	expect(joined(excerpt(runs))).toBe(`…${'前'.repeat(16)}中后`);
	const number = runsOf(`${'前'.repeat(20)}1500万元的冶金大道延伸工程、投资中`, [[38, 39]]);
	expect(joined(excerpt(number))).toBe('…1500万元的冶金大道延伸工程、投资中');
	const short = runsOf('前前中', [[2, 3]]);
	expect(excerpt(short)).toEqual(short);
	expect(excerpt([])).toEqual([]);
});
