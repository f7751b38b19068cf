import * as v from 'valibot';
import { MAX_ZOOM, MIN_ZOOM } from '../projection/mercator';

const text = v.pipe(v.string(), v.nonEmpty());
const sceneId = text;
const lng = v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.finite(), v.minValue(-85), v.maxValue(85));

/** What an author changes of one scene. */
const sceneEdit = v.strictObject({
	title: v.optional(text),
	title_en: v.optional(text),
	/** As of a map 720 pixels high, which shows the subject whole. */
	camera: v.optional(
		v.strictObject({
			center: v.strictTuple([lng, lat]),
			zoom: v.pipe(v.number(), v.finite(), v.minValue(MIN_ZOOM), v.maxValue(MAX_ZOOM)),
		}),
	),
	/** For the presenter, who alone sees it. */
	note: v.optional(text),
	note_en: v.optional(text),
	/** How long it stays while the presentation plays by itself. */
	seconds: v.optional(v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(3600))),
});

/**
 * `geodata/presentations/<year>.json`: what a person changes of the presentation that a report and the data make. All of
 * it may be left out, and the file too.
 */
export const presentation = v.strictObject({
	/** Runs of scenes: those of a run follow one another from where the first of it stands. */
	order: v.optional(v.array(v.pipe(v.array(sceneId), v.minLength(2))), []),
	/** Scenes that are left out. */
	drop: v.optional(v.array(sceneId), []),
	/** Changes by scene. */
	scenes: v.optional(v.record(sceneId, sceneEdit), {}),
});

export type Presentation = v.InferOutput<typeof presentation>;
export type SceneEdit = v.InferOutput<typeof sceneEdit>;
