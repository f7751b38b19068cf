import { tieFeatures } from '../../core/atlas/feature';
import { isReserved } from '../../core/scene/scene-ids';
import { contextOf, featuresOf } from '../read/town';
import { knownScenes } from './known-scenes';
import { checkCourse } from './presentation-course';
import { checkScene } from './presentation-scene';
import { error, type Rule } from './rule';

/** What an author changes of a presentation is about scenes that there are, and shows what they are about. */
export const presentations: Rule = (evidence) => {
	const reserved = featuresOf(evidence)
		.filter(({ id, doubtful }) => isReserved(id) && !doubtful.has('id'))
		.map(({ id, file }) =>
			error(file, `${id} id`, id, 'an id other than those of scenes: opening, closing, p1, p1-1 and so on'),
		);
	if (evidence.presentations.length === 0 || evidence.reports.length === 0) return reserved;
	const reports = evidence.reports.map(({ report }) => report);
	const features = tieFeatures(featuresOf(evidence), contextOf(evidence), reports);
	return [
		...reserved,
		...evidence.presentations.flatMap((read) => {
			const { year, file, presentation } = read;
			const report = evidence.reports.find((one) => one.year === year);
			if (!report) return [error(file, 'file', `no report of ${year}`, `reports/${year}.md and what belongs to it`)];
			const scenes = knownScenes(report, features, evidence);
			const edits = Object.entries(presentation.scenes);
			return [
				...checkCourse(read, scenes),
				...edits.flatMap(([id, edit]) => checkScene(id, edit, read, scenes, evidence)),
			];
		}),
	];
};
