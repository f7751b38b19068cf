import { expect, test } from 'vitest';
import { noAnswer } from '../../core/ask/answer';
import type { Ask } from '../../core/ask/ask';
import { loadTranslate } from '../../core/language/translate';
import { openingOf } from './answer-notes';

const ask: Ask = { kind: 'within', metres: 500, of: { kind: 'feature', id: 'yours:00ff12ab' } };

test('what has too many positions to be asked about is said to have them, not to be missing', async () => {
	const answer = noAnswer('tooDetailed');
	expect(openingOf(ask, answer, 'fields.zip', await loadTranslate('en', 'ask'))).toMatch(
		/^fields\.zip has too many positions to be asked about/,
	);
	expect(openingOf(ask, answer, 'fields.zip', await loadTranslate('zh-Hans', 'ask'))).toMatch(
		/^fields\.zip的坐标点太多，不能拿来提问/,
	);
});
