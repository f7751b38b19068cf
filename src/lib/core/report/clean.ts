import type { ReportEdits } from './edits';
import { findDebris } from './debris';

/** Something in the report as received that a person has to settle. */
export interface ReportProblem {
	place: string;
	came: string;
	expected: string;
}

/** The canonical text with headings, and what is left to settle. */
export interface CleanedReport {
	markdown: string;
	problems: ReportProblem[];
}

/** 鎮(zhèn): the reading of the character before it, put there by a converter. */
const GLOSS = /(?<=\p{Script=Han})\([\p{Script=Latin}\u0300-\u036f]+\)/gu;
const PART = /^[一二三四五六七八九十]+、/u;
const SECTION = /^[(（][一二三四五六七八九十]+[)）]/u;
const ITEM = /^[一二三四五六七八九十]+是/u;
const FIRST_SENTENCE = /^.*?[。!！?？]/u;
const LEAVES_SECTION = '---';

/**
 * Makes the canonical text out of a report as received: corrections first (they are given in the
 * words of the raw text), then pinyin glosses, `??` debris and boilerplate go, traditional becomes
 * simplified, and headings mark parts (##), sections (###) and items (####). A paragraph after the
 * items of a section that opens no item of its own leaves the section, marked `---`.
 * Nothing else is changed: punctuation stays as received.
 * @param toSimplified traditional -> simplified Chinese (OpenCC `t` to `cn`).
 */
export function cleanReport(raw: string, edits: ReportEdits, toSimplified: (text: string) => string): CleanedReport {
	const problems: ReportProblem[] = [];
	const corrected = applyCorrections(raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), edits, problems);
	const lines = dropBoilerplate(corrected.split('\n'), edits, problems)
		.map((line) => toSimplified(line.replace(GLOSS, '').replace(/\?\?/g, '').trim()))
		.filter((line) => line !== '');
	const markdown = structure(lines, edits.leads, problems);
	for (const debris of findDebris(markdown))
		problems.push({
			place: `line ${debris.line}`,
			came: debris.text,
			expected: `a correction beside the raw text (${debris.reason})`,
		});
	return { markdown, problems };
}

function applyCorrections(raw: string, { corrections }: ReportEdits, problems: ReportProblem[]): string {
	return corrections.reduce((text, { raw: damaged, corrected }) => {
		const times = text.split(damaged).length - 1;
		if (times !== 1) {
			problems.push({
				place: 'corrections',
				came: `${damaged} ${times} times`,
				expected: 'exactly once in the raw text',
			});
			return text;
		}
		return text.replace(damaged, () => corrected);
	}, raw);
}

function dropBoilerplate(lines: string[], { boilerplate }: ReportEdits, problems: ReportProblem[]): string[] {
	return boilerplate.reduce((kept, { raw }) => {
		const rest = kept.filter((line) => line.trim() !== raw);
		if (rest.length !== kept.length - 1)
			problems.push({
				place: 'boilerplate',
				came: `${raw} ${kept.length - rest.length} times`,
				expected: 'exactly one such line in the raw text',
			});
		return rest;
	}, lines);
}

function structure(lines: string[], leads: string[], problems: ReportProblem[]): string {
	const unused = new Set(leads);
	let inItems = false;
	const blocks = lines.flatMap((line): string[] => {
		if (PART.test(line)) return ((inItems = false), [`## ${line}`]);
		if (SECTION.test(line)) return ((inItems = false), [`### ${line}`]);
		const parts = splitAtLeads(line, leads);
		for (const { lead } of parts) unused.delete(lead);
		if (!parts.some(({ lead }) => lead)) {
			if (!inItems) return [line];
			inItems = false;
			return [LEAVES_SECTION, line];
		}
		inItems = true;
		return parts.flatMap(({ lead, rest }) => [...(lead ? [`#### ${lead}`] : []), ...(rest ? [rest] : [])]);
	});
	for (const lead of unused)
		problems.push({ place: 'leads', came: lead, expected: 'opening words that a paragraph or a sentence begins with' });
	return `${blocks.join('\n\n')}\n`;
}

/** Splits a paragraph where an item opens: at its own 一是, or at a lead that follows a full stop. */
function splitAtLeads(line: string, leads: string[]): { lead: string; rest: string }[] {
	if (ITEM.test(line)) {
		const lead = FIRST_SENTENCE.exec(line)?.[0] ?? line;
		return [{ lead, rest: line.slice(lead.length) }];
	}
	const starts = leads
		.map((lead) => ({ lead, at: line.indexOf(lead) }))
		.filter(({ at }) => at === 0 || (at > 0 && /[。!！?？”]/u.test(line[at - 1]!)))
		.sort((a, b) => a.at - b.at);
	if (starts[0]?.at !== 0) starts.unshift({ lead: '', at: 0 });
	return starts.map(({ lead, at }, i) => ({ lead, rest: line.slice(at + lead.length, starts[i + 1]?.at) }));
}
