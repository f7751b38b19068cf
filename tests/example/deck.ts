import { tieFeatures, type SourceFeature } from '../../src/lib/core/atlas/feature';
import type { Indicator } from '../../src/lib/core/indicator/schema';
import type { Language } from '../../src/lib/core/language/languages';
import en from '../../src/lib/core/language/messages/present/en.json';
import zhHans from '../../src/lib/core/language/messages/present/zh-Hans.json';
import type { Translate } from '../../src/lib/core/language/translate';
import { translatorOf } from '../../src/lib/core/language/translator';
import { ledgerRows } from '../../src/lib/core/ledger/rows';
import { parseReport, type Report } from '../../src/lib/core/report/parse';
import type { Presentation } from '../../src/lib/core/scene/authored';
import { deckOf } from '../../src/lib/core/scene/deck';
import type { Deck } from '../../src/lib/core/scene/scene';
import type { DeckSource } from '../../src/lib/core/scene/source';
import { example, line, point, says } from './town';

/** A made-up report: a section of works, one of schools that names nothing, thanks, and a plan that is not divided. */
const MARKDOWN = [
	'## 一、回顾',
	'各位代表!财政收入5亿元,同比增长8%。',
	'### (一)道路',
	'#### 一是修路。',
	'投资1500万元的甲路正在征地,乙路已列入计划。乙路正在施工。甲村变了样。',
	'### (二)学校',
	'继续努力。',
	'---',
	'谢谢各位代表!',
	'## 二、计划',
	'财政收入增长8%。投资1600万元的甲路完工,占地60亩的园区开工。',
].join('\n\n');

const FEATURES: readonly SourceFeature[] = [
	example('a-road', line([114, 31.5], [114.01, 31.51]), {
		kind: 'project',
		mentions: [
			says('投资1500万元的甲路正在征地', {
				...{ money: 15_000_000, nature: 'investment' },
				...{ status: 'preparation', phase: '正在征地' },
			}),
			says('投资1600万元的甲路', { money: 16_000_000, nature: 'investment' }),
		],
	}),
	example('b-road', null, {
		kind: 'project',
		source: '未上图：不知道在哪里。',
		source_en: 'Not on the map: nobody knows where.',
		mentions: [
			says('乙路已列入计划', { status: 'identification', phase: '已列入计划' }),
			says('乙路正在施工', { status: 'implementation', phase: '正在施工' }),
		],
	}),
	example('a-village', point(114.02, 31.52), { mentions: [says('甲村变了样')] }),
	example('park', point(114.03, 31.49), {
		kind: 'project',
		mentions: [says('占地60亩的园区开工', { area_mu: 60 })],
	}),
];

const INDICATORS: readonly Indicator[] = [
	{
		...{ id: 'revenue', name: '财政收入', name_en: 'Revenue', value: 500_000_000, unit: 'CNY', period: '2022' },
		...{ nature: 'fiscal_revenue', year_on_year: 8, target: false },
		mention: says('财政收入5亿元,同比增长8%', { money: 500_000_000, nature: 'fiscal_revenue' }),
	},
	{
		...{ id: 'revenue-target', name: '财政收入增长', name_en: 'Revenue growth', value: 8, unit: '%', period: '2023' },
		...{ target: true, mention: says('财政收入增长8%') },
	},
];

/** What a test may have otherwise. */
interface Example {
	report?: Report;
	/** All reports of the town; the one that is presented unless it is said otherwise. */
	reports?: readonly Report[];
	features?: readonly SourceFeature[];
	indicators?: readonly Indicator[];
	presentation?: Partial<Presentation> | null;
	language?: Language;
}

/** All that an example presentation is made of. */
export function exampleSource({
	report = parseReport(MARKDOWN, '2022', ['review', 'plan']),
	reports = [report],
	features = FEATURES,
	indicators = INDICATORS,
	presentation = null,
	language = 'zh-Hans',
}: Example = {}): DeckSource {
	const tied = tieFeatures(features, [], reports);
	return {
		report,
		title: '某镇2022年政府工作报告',
		title_en: 'Some Town government work report, 2022',
		bounds: [113.9, 31.4, 114.1, 31.6],
		features: tied,
		indicators,
		rows: ledgerRows({ reports, features: tied, indicators }),
		presentation: presentation && { order: [], drop: [], scenes: {}, ...presentation },
		voice: { language, script: (text) => text },
		t: translatorOf(language, language === 'en' ? en : zhHans) as Translate<'present'>,
	};
}

/** A presentation of every kind of scene: opening, two divided sections, one of a whole part, four stops, closing. */
export const exampleDeck = (change: Example = {}): Deck => deckOf(exampleSource(change));
