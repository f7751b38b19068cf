import type { Qualifier } from './money';

/** Signs of how a figure is meant that stand right before it; the first that fits counts. */
const BEFORE: readonly (readonly [signs: RegExp, Qualifier])[] = [
	[/(?:不超过|不超過|不高于|不高於|不多于|不多於|至多|最多|不足|不到|不满|不滿)$/u, 'under'],
	[/(?:不少于|不少於|不低于|不低於|至少|超过|超過|超|逾)$/u, 'over'],
	[/(?:将近|將近|接近|(?<![附最])近|大约|大約|约|約)$/u, 'about'],
];
const AFTER: readonly (readonly [signs: RegExp, Qualifier])[] = [
	[/^以上/u, 'over'],
	[/^(?:左右|上下)/u, 'about'],
	[/^(?:以下|以内|以內)/u, 'under'],
];
const SPACE = /[ \u00a0]$/u;

/** Words after which a scale without 元 is money: 投资40万的. */
const WORD = /(?:投资|投資|资金|資金|补助|補助|补贴|補貼|收入|拨款|撥款|贷款|貸款|预算|預算|耗资|耗資)$/u;
/** Sums of anything: money only where nothing is counted after them. */
const SUM = /(?:共计|共計|合计|合計|累计|累計)$/u;
/** What is counted by the number before it and so is no money. */
const COUNTED =
	/^(?:元|[ \u00a0]?(?:[亩畝吨噸人户戶株头頭只隻个個家件套台臺辆輛次平立公米里千瓦名位棵枝斤箱条條份剂劑册冊座处處所栋棟间間床瓶羽度升克年月日天项項块塊美港欧歐英韩韓澳]|新台|新臺|新加坡))/u;
const END = /^(?:$|[\s的,，.．。;；:：、!！?？)）”’」』])/u;

const FOREIGN_BEFORE =
	/(?:美元|美金|港元|港币|港幣|欧元|歐元|日元|日圆|日圓|英镑|英鎊|US\$|HK\$|[$€£]|USD|HKD|EUR|JPY)[ \u00a0]?$/u;
const FOREIGN_AFTER =
	/^[ \u00a0]?(?:美元|美金|[港欧歐日韩韓澳]元|英镑|英鎊|港币|港幣|日圆|日圓|台币|臺幣|新台币|新臺幣|新加坡元)/u;
const FALLING = /(?:[-−－]|下降|减少|減少|降低|下跌|负|負)[ \u00a0]?[¥￥]?[ \u00a0]?$/u;
const TIED_BEFORE =
	/(?:[\d０-９零〇一二两兩三四五六七八九十百千万萬亿億元余餘多][ \u00a0]?[-–—−－~～至到/×*]|[\d０-９]\s)[¥￥]?[ \u00a0]?$/u;
const TIED_AFTER =
	/^[ \u00a0]?[-–—−－~～至到][ \u00a0]?[¥￥]?[\d０-９一二两兩三四五六七八九十][\d０-９.．,，一二两兩三四五六七八九十百千万萬亿億余餘多]*[ \u00a0]?元/u;

/** The signs right around a figure and what it means by them. */
export function qualified(
	left: string,
	odd: boolean,
	right: string,
): { before: string; after: string; qualifier: Qualifier } {
	const tight = left.replace(SPACE, '');
	const before = firstOf(BEFORE, tight);
	const after = firstOf(AFTER, right);
	const qualifier = odd ? 'over' : (after?.[1] ?? before?.[1] ?? 'exact');
	return { before: before ? before[0] + left.slice(tight.length) : '', after: after?.[0] ?? '', qualifier };
}

/** Whether a number with a scale but without 元 is money by the words around it. */
export function isMoneyByWord(left: string, right: string): boolean {
	return (WORD.test(left) && !COUNTED.test(right)) || (SUM.test(left) && END.test(right));
}

/** Whether the figure is of another currency: 1000万美元, 2000元港币. */
export const isForeign = (left: string, right: string): boolean =>
	FOREIGN_BEFORE.test(left) || FOREIGN_AFTER.test(right);

/** Whether it is no figure by itself: a fall, one end of a range, a piece of a longer number. */
export const isTied = (left: string, right: string): boolean =>
	FALLING.test(left) || TIED_BEFORE.test(left) || TIED_AFTER.test(right);

function firstOf(signs: typeof BEFORE, text: string): readonly [text: string, Qualifier] | undefined {
	for (const [sign, qualifier] of signs) {
		const found = sign.exec(text);
		if (found) return [found[0], qualifier];
	}
	return undefined;
}
