/** How a figure is meant: 近 and 约 are `about`, 余 and 以上 `over`, 不足 `under`. */
export type Qualifier = 'exact' | 'about' | 'over' | 'under';

/** An amount of money in whole yuan. */
export interface Money {
	cny: number;
	qualifier: Qualifier;
}
