import { nameOf, type Voice } from '../core/atlas/present';
import type { AccountedFigure } from '../core/atlas/report-page';
import { locate } from '../core/mention/locate';
import { findMoney } from '../core/money/parse';
import { sentencesOf } from '../core/report/parse';
import type { ReadReport } from './read/reports';
import type { Site } from './site';

interface Claim {
	sentence: string;
	start: number;
	end: number;
	owner: AccountedFigure['belongsTo'][number];
}

/** Every figure of money of a report in reading order, and what it belongs to. */
export function figuresOf(site: Site, { report, edits }: ReadReport, voice: Voice): AccountedFigure[] {
	const claims = [...featureClaims(site, report.year, voice), ...indicatorClaims(site, report, voice)];
	for (const { exact, reason, reason_en } of edits.unaccounted)
		for (const { sentence, start } of locate({ exact }, report))
			claims.push({
				sentence: sentence.id,
				start,
				end: start + exact.length,
				owner: { name: voice.language === 'en' ? reason_en : voice.script(reason), id: null, dataset: null },
			});
	return sentencesOf(report).flatMap(({ sentence }) =>
		findMoney(sentence.text).map(({ text, start, end }) => ({
			figure: voice.script(text),
			sentence: sentence.id,
			belongsTo: claims
				.filter((claim) => claim.sentence === sentence.id && claim.start <= start && end <= claim.end)
				.map(({ owner }) => owner),
		})),
	);
}

/** Only what states the figure owns it: a quote may run over the figure of its neighbour. */
function featureClaims(site: Site, year: string, voice: Voice): Claim[] {
	return site.features.flatMap(({ id, dataset, properties, mentions }) =>
		mentions
			.filter((mention) => mention.report === year && mention.says.money !== undefined)
			.flatMap((mention) =>
				findMoney(mention.exact)
					.filter(({ cny }) => cny === mention.says.money)
					.map(({ start, end }) => ({
						sentence: mention.at.sentence.id,
						start: mention.at.start + start,
						end: mention.at.start + end,
						owner: { name: nameOf(properties, voice), id, dataset },
					})),
			),
	);
}

function indicatorClaims(site: Site, report: ReadReport['report'], voice: Voice): Claim[] {
	return site.indicators
		.filter(({ mention }) => mention.report === report.year)
		.flatMap((indicator) =>
			locate(indicator.mention, report).map(({ sentence, start }) => ({
				sentence: sentence.id,
				start,
				end: start + indicator.mention.exact.length,
				owner: { name: nameOf(indicator, voice), id: null, dataset: null },
			})),
		);
}
