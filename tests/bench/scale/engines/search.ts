import { openSearch } from '../../../../src/lib/core/search/find';
import { indexTargets } from '../../../../src/lib/core/search/index-terms';
import type { SearchData, Target } from '../../../../src/lib/core/search/search';
import { searchData } from '../../../../src/lib/server/search-index';
import { loadSite } from '../../../../src/lib/server/site';
import { pick, type Bed, type Engine } from './engine';
import { timeEach } from './quantile';

/** The search as its worker opens it: the file is text, as it comes over the line. */
export const searchEngine: Engine<{ file: string; queries: Record<string, string[]> }> = {
	prepare(bed) {
		const data = indexOf(bed);
		return { file: JSON.stringify(data), queries: queriesFor(data.targets, bed.random) };
	},
	build(_, { file, queries }) {
		const search = openSearch(JSON.parse(file) as SearchData);
		const all = Object.values(queries).flat();
		return () => ({
			search: timeEach(all, (query) => search(query)),
			...Object.fromEntries(
				Object.entries(queries).map(([kind, some]) => [`search ${kind}`, timeEach(some, (query) => search(query))]),
			),
		});
	},
};

const VOICE = { language: 'zh-Hans', script: (text: string) => text } as const;
/** Towns whose targets are made at once: making them looks through all features of the site for each. */
const TOWNS = 10;

function indexOf({ model, features }: Bed): SearchData {
	const site = loadSite();
	const own = searchData(site, VOICE).targets.filter(({ group }) => group !== 'feature');
	const step = TOWNS * model.features.length;
	const targets: Target[] = [];
	for (let i = 0; i < features.length; i += step) {
		const part = { ...site, features: features.slice(i, i + step), reports: [], indicators: [] };
		targets.push(...searchData(part, VOICE).targets);
	}
	return indexTargets('zh-Hans', [...targets, ...own]);
}

/** Names as readers type them: whole, begun, by sound, by initials, in English, with a slip; and figures. */
function queriesFor(targets: readonly Target[], random: () => number): Record<string, string[]> {
	const named = targets.filter(({ names }) => names.length > 0);
	const costed = named.filter(({ figures }) => figures.length > 0);
	const some = (make: (target: Target) => string, among = named) =>
		Array.from({ length: 40 }, () => make(pick(among, random))).filter((query) => query.trim() !== '');
	const sounds = ({ names }: Target) => names[0]!.sounds.filter((sound) => sound !== null);
	return {
		han: some(({ names }) => names[0]!.text.slice(0, 2 + Math.floor(random() * 4))),
		'one sign': some(({ names }) => names[0]!.text.slice(0, 1)),
		pinyin: some((target) => sounds(target).slice(0, 4).join('')),
		'pinyin begun': some((target) => sounds(target).join(' ').slice(0, 3)),
		initials: some((target) =>
			sounds(target)
				.map((sound) => sound[0])
				.join(''),
		),
		english: some(({ english }) => english[0]?.split(' ').slice(0, 2).join(' ') ?? ''),
		slip: some(({ english }) => english[0]?.split(' ')[0]?.replace(/(.)(.)$/, '$2$1') ?? ''),
		figures: some(({ figures }) => `${figures[0]!.cny / 10_000}万元`, costed),
	};
}
