import { error } from '@sveltejs/kit';
import { presentEntry, type Voice } from '../core/atlas/present';
import type { Line, ReportPage, Subject } from '../core/atlas/report-page';
import { drawPicture } from '../core/picture/draw';
import { frameOf } from '../core/projection/mercator';
import { sentencesOf, type Sentence } from '../core/report/parse';
import { rangeOf, segmentsOf, type MentionRange } from '../core/report/segments';
import { figuresOf } from './report-figures';
import { loadSite, namesOf, voiceOf, type Site } from './site';

/** The page of one year's report in the language of an address segment. */
export function loadReportPage(year: string, segment: string | undefined): { page: ReportPage } {
	const site = loadSite();
	const voice = voiceOf(site, segment);
	const read = site.reports.find((report) => report.year === year) ?? error(404, `no report of ${year}`);
	const { edits, report } = read;
	const english = voice.language === 'en';
	const spoken = site.features.filter(({ mentions }) => mentions.some((m) => m.report === year));
	const subjects = spoken.map((feature) => subjectOf(presentEntry(feature, voice)));
	const set = typesetter(site, year, subjects, voice);
	const page: ReportPage = {
		year,
		title: english ? edits.title_en : voice.script(edits.title),
		source: english ? edits.source_en : voice.script(edits.source),
		received: edits.received,
		parts: report.parts.map((part) => ({
			id: part.id,
			title: voice.script(part.title),
			sections: part.sections.map((section) => ({
				id: section.id,
				title: section.title && voice.script(section.title),
				items: section.items.map((item) => ({
					id: item.id,
					lead: item.lead && set(item.lead),
					paragraphs: item.paragraphs.map((paragraph) => paragraph.map(set)),
				})),
			})),
		})),
		subjects,
		notes: edits.corrections.map(({ raw, corrected, reason, reason_en }) => ({
			raw,
			corrected: voice.script(corrected),
			reason: english ? reason_en : voice.script(reason),
			sentence: sentencesOf(report).find(({ sentence }) => sentence.text.includes(corrected))?.sentence.id ?? null,
		})),
		figures: figuresOf(site, year, voice),
		picture: drawPicture(
			frameOf(site.town.bounds, 0.02),
			spokenOnMap(site, subjects),
			site.ground,
			namesOf(site, voice),
		),
	};
	return { page };
}

function subjectOf({ id, kind, dataset, name, status, cost, shownBy, bounds, certainty }: Subject): Subject {
	return { id, kind, dataset, name, status, cost, shownBy, bounds, certainty };
}

/** Features whose shapes show what the report speaks of. */
function spokenOnMap(site: Site, subjects: readonly Subject[]) {
	const ids = new Set(subjects.flatMap(({ id, shownBy }) => [id, ...shownBy]));
	return site.features.filter(({ id }) => ids.has(id));
}

/** Sets a sentence: its runs in the script of the page, projects before places. */
function typesetter(site: Site, year: string, subjects: readonly Subject[], { script }: Voice) {
	const ranges = new Map<string, MentionRange[]>();
	for (const { id, mentions } of site.features)
		for (const mention of mentions)
			if (mention.report === year)
				ranges.set(mention.at.sentence.id, [...(ranges.get(mention.at.sentence.id) ?? []), rangeOf(id, mention)]);
	const index = new Map(subjects.map(({ id }, i) => [id, i]));
	return ({ id, text }: Sentence): Line => {
		const converted = script(text);
		let from = 0;
		const runs = segmentsOf(text, ranges.get(id) ?? []).map((segment) => {
			const start = from;
			from += segment.text.length;
			return {
				// Conversion by the whole sentence knows its phrases; it keeps the length but for rare words.
				text: converted.length === text.length ? converted.slice(start, from) : script(segment.text),
				subjects: segment.features
					.flatMap((feature) => index.get(feature) ?? [])
					.sort((a, b) => rank(subjects[a]!) - rank(subjects[b]!)),
				money: segment.money,
			};
		});
		return { id, runs };
	};
}

const rank = ({ kind }: Subject): number => (kind === 'project' ? 0 : 1);
