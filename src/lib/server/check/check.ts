import { byFileAndPlace, type Finding } from '../../core/finding';
import { featuresOf, type ReadTown } from '../read/town';
import { accounts } from './accounts';
import { baseMaps } from './base-maps';
import { bounds } from './bounds';
import { certainty } from './certainty';
import { citedMentions } from './cited';
import { dates } from './dates';
import { english } from './english';
import { figures } from './figures';
import { ids } from './ids';
import { indicatorFigures } from './indicator-figures';
import { mentionsTwice } from './mentions-twice';
import { polygons } from './polygons';
import { presentations } from './presentations';
import { published } from './published';
import { quotes } from './quotes';
import { references } from './references';
import { removed } from './removed';
import { reportText } from './report-text';
import { rings } from './rings';
import type { Cited, Rule } from './rule';
import { settled } from './settled';
import { sizes } from './sizes';

/** Every rule that the data keeps beyond its schemas. */
const RULES: readonly Rule[] = [
	accounts,
	baseMaps,
	bounds,
	certainty,
	dates,
	english,
	figures,
	ids,
	indicatorFigures,
	mentionsTwice,
	polygons,
	presentations,
	published,
	quotes,
	references,
	removed,
	reportText,
	rings,
	settled,
	sizes,
];

/** A figure of money and what is said of it stand and fall together. */
const FIGURE = /\.says\.(?:money|qualifier|nature)$/;

/** All findings of a town, those of reading too, by file and place. */
export function findingsOf(town: ReadTown, cited: readonly Cited[] = citedMentions(town)): Finding[] {
	const isDoubtful = doubts(town);
	const found = RULES.flatMap((rule) => rule({ ...town, cited })).filter((finding) => !isDoubtful(finding));
	return [...town.findings, ...found].sort(byFileAndPlace);
}

/** Whether a finding is about a value that only stands in for one already refused. */
function doubts(town: ReadTown): (finding: Finding) => boolean {
	const doubtful = new Map<string, ReadonlySet<string>>();
	for (const { file, id, doubtful: keys } of [...featuresOf(town), ...town.context])
		if (keys.size > 0) doubtful.set(`${file} ${id}`, keys);
	for (const { year, doubtful: keys } of town.reports) doubtful.set(`reports/${year}.json edits`, keys);
	const says = new Set(town.findings.map(({ file, place }) => `${file} ${place}`.replace(FIGURE, '')));
	return ({ file, place }) => {
		const [name = '', path = ''] = place.split(' ');
		const key = /^\w+/.exec(path)?.[0] ?? '';
		if (FIGURE.test(place) && says.has(`${file} ${place}`.replace(FIGURE, ''))) return true;
		return key !== 'mentions' && (doubtful.get(`${file} ${name}`)?.has(key) ?? false);
	};
}
