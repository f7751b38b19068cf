import { locate } from '../../core/mention/locate';
import type { Mention } from '../../core/mention/schema';
import { featuresOf, type ReadTown } from '../read/town';
import type { Cited } from './rule';

/** Every mention of the town's features and indicators with the places where its quote stands. */
export function citedMentions(town: ReadTown): Cited[] {
	const reports = new Map(town.reports.map((report) => [report.year, report]));
	const cite = (file: string, place: string, mention: Mention): Cited => {
		const report = reports.get(mention.report);
		const isRead = report && !report.doubtful.has('markdown');
		return {
			file,
			place,
			mention,
			report: isRead ? report : null,
			locations: isRead ? locate(mention, report.report) : [],
		};
	};
	return [
		...featuresOf(town).flatMap(({ id, file, properties }) =>
			properties.mentions.map((mention, i) => cite(file, `${id} mentions[${i}]`, mention)),
		),
		...town.indicators.map(({ id, mention }) => cite('indicators.json', `${id} mention`, mention)),
	];
}
