import { expect, test } from 'vitest';
import en from '../../core/language/messages/present/en.json';
import zhHans from '../../core/language/messages/present/zh-Hans.json';
import type { Translate } from '../../core/language/translate';
import { translatorOf } from '../../core/language/translator';
import { periodWords } from './period';

const inChinese = translatorOf('zh-Hans', zhHans) as Translate<'present'>;
const inEnglish = translatorOf('en', en) as Translate<'present'>;

test.each([
	['2022', '2022 年', '2022'],
	['2022-10', '2022 年 10 月', 'Oct 2022'],
	['2022-01/2022-10', '2022 年 1–10 月', 'Jan–Oct 2022'],
	['2021-11/2022-02', '2021-11–2022-02', '2021-11–2022-02'],
])('%s is %s, and %s', (period, chinese, english) => {
	expect(periodWords(period, inChinese, 'zh-Hans')).toBe(chinese);
	expect(periodWords(period, inEnglish, 'en')).toBe(english);
});
