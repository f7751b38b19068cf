import type { Translate } from '../../core/language/translate';
import type { Money, Qualifier } from '../../core/money/money';

/** Whole yuan, every digit, with how it is meant: 近 1,000,000. */
export function yuanWords({ yuan, qualifier }: { yuan: Money['cny']; qualifier: Qualifier }, t: Translate): string {
	const value = yuan.toLocaleString('en-US');
	return qualifier === 'exact' ? value : t(`qualifier.${qualifier}`, { value });
}
