import { certaintyNote } from '../../core/carry/certainty-note';
import type { Sources } from '../../core/carry/sources';
import { PICTURE_COLOURS } from '../../core/embed/picture-colours';
import { pictureSvg } from '../../core/embed/picture-svg';
import { DATASETS } from '../../core/datasets';
import type { Language } from '../../core/language/languages';
import { loadTranslate, type Translate } from '../../core/language/translate';
import { boundsOnScreen, type Bounds } from '../../core/projection/mercator';
import { arriving } from '../carry/arrival';
import { loadSources } from '../carry/about';
import type { Builder } from './builder.svelte';
import type { BuilderGiven } from './given';
import { savedName, today } from './saved-name';

/** Pixels of a picture to a CSS pixel of its frame: sharp on phones and in print. */
const DENSITY = 2;

/** How a picture speaks. */
interface PictureSpeech {
	language: Language;
	site: Translate;
	t: Translate<'builder'>;
	mapReviewNumber: string;
	title: string;
}

/**
 * The map as it is chosen, as one SVG that names its sources.
 * @param map size of the map in the preview, in CSS pixels; a camera shows what it shows there.
 */
export async function takeSvg(
	builder: Builder,
	given: BuilderGiven,
	map: { width: number; height: number },
	{ language, site, t, mapReviewNumber, title }: PictureSpeech,
): Promise<{ svg: string; width: number; height: number; name: string }> {
	const [sources, carry] = await Promise.all([loadSources(language), arriving(loadTranslate(language, 'carry'))]);
	const { subject, options, height } = builder.choice;
	const shown = new Set(builder.shapes.map(({ id }) => id));
	const names = new Map([...given.entries, ...given.context].map(({ id, name }) => [id, name]));
	const chosen = given.entries.find(({ id }) => id === options.select);
	const own = subject.of === 'feature' ? builder.entries : [];
	const size = { width: builder.pictured * DENSITY, height: height * DENSITY };
	const taken = today();
	const svg = pictureSvg({
		...size,
		picture: { ...given.picture, shapes: builder.shapes },
		bounds: boundsOf(builder, map),
		names: (id) => names.get(id) ?? id,
		first: [...shown].filter((id) => own.some(({ shownBy }) => shownBy.includes(id))),
		selected: [...(chosen ? [chosen] : own)].flatMap(({ shownBy }) => shownBy).filter((id) => shown.has(id)),
		language,
		t: site,
		colours: PICTURE_COLOURS[options.theme === 'dark' ? 'dark' : 'light'],
		title: options.title ? title : '',
		lines: choiceWords(builder, site, t),
		legend: options.legend,
		mapReviewNumber,
		credit: creditOf(builder, sources, { carry, site, t, taken }),
	});
	return { svg, ...size, name: savedName({ subject, town: given.latin, language, day: taken }) };
}

/** What is seen: what the camera shows in the preview, or what the frame opens with. */
function boundsOf(builder: Builder, map: { width: number; height: number }): Bounds | null {
	const { camera } = builder.choice.options;
	return camera ? boundsOnScreen({ camera, ...map }) : builder.opening;
}

/** What is left out, said in words: a picture has no list to look it up in. */
function choiceWords({ choice }: Builder, site: Translate, t: Translate<'builder'>): string[] {
	const { datasets, status } = choice.options;
	const some = choice.subject.of === 'town' && datasets.length < DATASETS.length;
	return [
		...(some ? [datasets.map((dataset) => site(`dataset.${dataset}`)).join(' · ')] : []),
		...(status.length > 0 && choice.subject.of !== 'feature'
			? [t('builder.picture.statuses', { statuses: status.map((one) => site(`status.${one}`)).join(' · ') })]
			: []),
	];
}

function creditOf(
	{ shapes, address }: Builder,
	{ whole }: Sources,
	{ carry, site, t, taken }: { carry: Translate<'carry'>; site: Translate; t: Translate<'builder'>; taken: string },
): string[] {
	return [
		whole.source,
		...(shapes.length > 0 ? [certaintyNote(shapes, carry, site)] : []),
		[whole.licence, t('builder.picture.date', { date: whole.date, taken }), site('legend.context')].join(' · '),
		address,
	];
}

/** A drawing as PNG; by a data address, for the policy of the site forbids others. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width, height];
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas can be had');
	context.drawImage(image, 0, 0, width, height);
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png'),
	);
}
