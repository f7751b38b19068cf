/** How a figure is meant: 近 and 约 are `about`, 余 and 以上 `over`, 不足 `under`. */
export const QUALIFIERS = ['exact', 'about', 'over', 'under'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** An amount of money in whole yuan. */
export interface Money {
	cny: number;
	qualifier: Qualifier;
}
