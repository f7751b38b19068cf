import { pinyin } from 'pinyin-pro';
import type { AtlasFeature } from '../core/atlas/feature';
import { nameOf, type Voice } from '../core/atlas/present';
import { DATASETS, type Dataset } from '../core/datasets';
import { STATUSES } from '../core/feature/vocabulary';
import type { Indicator } from '../core/indicator/schema';
import ENGLISH from '../core/language/messages/site/en.json';
import CHINESE from '../core/language/messages/site/zh-Hans.json';
import { locate } from '../core/mention/locate';
import type { Money } from '../core/money/parse';
import { sentencesOf } from '../core/report/parse';
import { indexTargets } from '../core/search/index-terms';
import type { Name, SearchData, StatusWord, Target, Words } from '../core/search/search';
import { toTraditional } from './chinese';
import { signsBySound } from './homophones';
import type { ReadReport } from './read/reports';
import { loadSite, voiceOf, type Site } from './site';

/** `search.json`: everything that the pages of a language let readers find. */
export function loadSearch(segment: string | undefined): SearchData {
	const site = loadSite();
	return searchData(site, voiceOf(site, segment));
}

/** The search of a site, spoken in a voice. */
export function searchData(site: Site, voice: Voice): SearchData {
	const traditional = toTraditional(site.town.traditional);
	const words = wordsIn(voice, traditional);
	const datasets = new Map(site.features.map(({ id, dataset }) => [id, dataset]));
	const targets = [
		...site.features.map((feature) => featureTarget(datasets, feature, voice, words)),
		...site.indicators.flatMap((indicator) => indicatorTarget(site, indicator, voice, words)),
		...site.reports.flatMap((report) => sentenceTargets(report, voice, words)),
	];
	return indexTargets(voice.language, targets, {
		statuses: statusWords(voice, words),
		sounds: signsBySound(targets, voice),
	});
}

type InWords = (text: string) => Words;

/** Words of the data, simplified, in the script of the page and in the other one. */
function wordsIn({ language, script }: Voice, traditional: (text: string) => string): InWords {
	return (simplified) => {
		const text = script(simplified);
		const other = language === 'zh-Hant' ? simplified : traditional(simplified);
		return { text, other: other === text ? null : other };
	};
}

function featureTarget(
	datasets: ReadonlyMap<string, Dataset>,
	feature: AtlasFeature,
	voice: Voice,
	words: InWords,
): Target {
	const { id, dataset, properties, standing, position } = feature;
	const { kind, name, name_en, aliases } = properties;
	const needs = [dataset, ...position.shownBy.flatMap((id) => datasets.get(id) ?? [])];
	return {
		group: 'feature',
		id,
		title: nameOf(properties, voice),
		...namesIn(name, name_en, aliases, words),
		figures: figuresOf(feature),
		phases: phasesOf(feature).map(words),
		words: null,
		feature: { kind, dataset, status: standing.status, needs: DATASETS.filter((one) => needs.includes(one)) },
		at: null,
	};
}

/** The report's words that decide the status, the ones that count first. */
function phasesOf({ standing }: AtlasFeature): string[] {
	const said = [standing.phase, ...standing.contradictions.map(({ says }) => says.phase)];
	return [...new Set(said.flatMap((phase) => phase ?? []))];
}

/** The figure that counts first, then every other one that its quotes state. */
function figuresOf({ standing, mentions }: AtlasFeature): Money[] {
	const stated = mentions.flatMap(({ says }): Money[] =>
		says.money === undefined ? [] : [{ cny: says.money, qualifier: says.qualifier ?? 'exact' }],
	);
	const counting = standing.cost && { cny: standing.cost.cny, qualifier: standing.cost.qualifier };
	const all = counting ? [counting, ...stated] : stated;
	return all.filter(({ cny }, i) => all.findIndex((other) => other.cny === cny) === i);
}

function indicatorTarget(site: Site, indicator: Indicator, voice: Voice, words: InWords): Target[] {
	const { id, name, name_en, unit, value, qualifier = 'exact', mention } = indicator;
	const report = site.reports.find(({ year }) => year === mention.report)?.report;
	const [at] = report ? locate(mention, report) : [];
	if (!report || !at) return [];
	return [
		{
			group: 'indicator',
			id,
			title: nameOf(indicator, voice),
			...namesIn(name, name_en, [], words),
			figures: unit === 'CNY' ? [{ cny: value, qualifier }] : [],
			phases: [],
			words: words(mention.exact),
			feature: null,
			at: { report: report.year, sentence: at.sentence.id, section: '' },
		},
	];
}

function sentenceTargets({ report }: ReadReport, { script }: Voice, words: InWords): Target[] {
	return sentencesOf(report).map(({ sentence, section, part }) => ({
		group: 'sentence',
		id: sentence.id,
		title: '',
		names: [],
		english: [],
		figures: [],
		phases: [],
		words: words(sentence.text),
		feature: null,
		at: { report: report.year, sentence: sentence.id, section: script(section.title ?? part.title) },
	}));
}

/** What the pages call each status: the page's own word, and what it is called elsewhere. */
function statusWords({ language }: Voice, words: InWords): StatusWord[] {
	return STATUSES.map((status) => {
		const { text, other } = words(CHINESE.status[status]);
		const chinese = other === null ? [text] : [text, other];
		const [own, ...others] =
			language === 'en' ? [ENGLISH.status[status], ...chinese] : [...chinese, ENGLISH.status[status]];
		return { status, text: own!, others };
	});
}

const HAN = /\p{Script=Han}/u;

function namesIn(name: string, name_en: string, aliases: readonly string[], words: InWords) {
	return {
		names: [name, ...aliases.filter((alias) => HAN.test(alias))].map((text): Name => ({
			...words(text),
			sounds: soundsOf(text),
		})),
		english: [name_en, ...aliases.filter((alias) => !HAN.test(alias))],
	};
}

/** A sound for each sign, read in its words: 重 in 重庆 is not that of 重点. */
export function soundsOf(simplified: string): (string | null)[] {
	const sounds = pinyin(simplified, { toneType: 'none', type: 'array', v: true });
	return [...simplified].map((sign, i) => (HAN.test(sign) && /^[a-z]+$/u.test(sounds[i] ?? '') ? sounds[i]! : null));
}
