import type { Finding } from '../../core/finding';
import type { SceneEdit } from '../../core/scene/authored';
import { boundsOfFrame, cameraFrame } from '../../core/scene/frames';
import { isInside, type Bounds } from '../../core/spatial/bounds';
import type { Town } from '../../core/town/schema';
import type { ReadPresentation } from '../read/presentations';
import { checkEnglish } from './english';
import { isScene, unknownScene, type KnownScenes } from './known-scenes';
import { error, type Evidence } from './rule';

/** A scene that is changed is there, is shown, has its words in both languages, and its camera shows it. */
export function checkScene(
	id: string,
	edit: SceneEdit,
	{ file, presentation }: ReadPresentation,
	scenes: KnownScenes,
	{ findings, town }: Evidence,
): Finding[] {
	const place = `presentation scenes.${id}`;
	if (!isScene(id, scenes)) return [unknownScene(file, place, id, scenes)];
	const dropped = presentation.drop.indexOf(id);
	const refused = new Set(findings.filter((finding) => finding.file === file).map((finding) => finding.place));
	const words = (['title', 'note'] as const).filter(
		(key) => !refused.has(`${place}.${key}`) && !refused.has(`${place}.${key}_en`),
	);
	return [
		...(dropped < 0 ? [] : [error(file, place, `changes of what drop[${dropped}] leaves out`, 'one of the two')]),
		...words.flatMap((key) => checkWords(file, `${place}.${key}`, edit[key], edit[`${key}_en`])),
		...checkCamera(file, `${place}.camera`, edit.camera, scenes.subjects.get(id) ?? null, town),
	];
}

function checkWords(file: string, place: string, chinese: string | undefined, english: string | undefined): Finding[] {
	if (chinese === undefined) return english === undefined ? [] : [error(file, place, undefined, 'the same in Chinese')];
	if (english === undefined) return [error(file, `${place}_en`, undefined, 'the same in English')];
	return checkEnglish(file, `${place}_en`, english);
}

function checkCamera(
	file: string,
	place: string,
	camera: SceneEdit['camera'],
	subject: Bounds | null,
	town: Town | null,
): Finding[] {
	if (!camera || !town) return [];
	const { center } = camera;
	const limits = town.context_bounds;
	if (!isInside([...center], limits))
		return [error(file, `${place}.center`, center, `inside the context_bounds of town.json ${JSON.stringify(limits)}`)];
	const view = boundsOfFrame(cameraFrame(camera));
	if (!subject || contains(view, subject)) return [];
	return [
		error(file, place, `a view of ${format(view)}`, `one that holds the subject of the scene, ${format(subject)}`),
	];
}

const contains = (view: Bounds, [west, south, east, north]: Bounds): boolean =>
	isInside([west, south], view) && isInside([east, north], view);

/** Degrees to about ten metres. */
const format = (bounds: Bounds): string => JSON.stringify(bounds.map((degrees) => Number(degrees.toFixed(4))));
