import type { Qualifier } from './money';

/**
 * How a sum of figures is meant: exact when all are; 1000万元 and 10亿元以上 make one that is over, 1000万元 and
 * 不足10亿元 one that is under; what is meant in different ways makes one that is about.
 */
export function qualifierOfSum(parts: Iterable<Qualifier>): Qualifier {
	const meant = new Set(parts);
	meant.delete('exact');
	if (meant.size === 0) return 'exact';
	return meant.size === 1 ? [...meant][0]! : 'about';
}
