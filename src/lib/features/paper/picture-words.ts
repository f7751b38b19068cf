import type { Entry } from '../../core/atlas/entry';
import type { About } from '../../core/carry/about';
import type { Dataset } from '../../core/datasets';
import type { Language } from '../../core/language/languages';
import type { Translate } from '../../core/language/translate';
import { formatMoney } from '../../core/money/format';
import { MONEY_CLASSES } from '../../core/picture/money-classes';
import { boundsOnScreen, metresPerPixel, type Bounds, type Viewport } from '../../core/projection/mercator';
import { legendOf } from '../../core/sheet/legend';
import type { LegendEntry, PosterGiven } from '../../core/sheet/poster';
import { roundLength } from '../../core/sheet/scale';
import type { Told } from '../../map/snapshot/snapshot';

/** What a picture tells of. */
export interface Pictured {
	about: About;
	/** Every feature of the town, and those that are left as the reader's moment knows them. */
	entries: readonly Entry[];
	left: readonly Entry[];
	datasets: readonly Dataset[];
	/** Whether what is filtered out is not shown at all. */
	alone: boolean;
	/** Whether sizes are money. */
	sized: boolean;
	/** Names of the files that a reader has laid over the map. */
	guests: readonly string[];
	viewport: Viewport;
}

export interface PictureSpeech {
	language: Language;
	t: Translate<'paper'>;
	site: Translate;
	phase: Translate<'phase'>;
}

/** Longest scale bar: pixels at the usual size of type, and as a share of a small map. */
const LONGEST = 110;
const SHARE = 0.35;

/** What stands around and upon a picture of the map, in the reader's language. */
export function pictureWords(pictured: Pictured, speech: PictureSpeech): Told {
	const { about, viewport } = pictured;
	const { language, t, site, phase } = speech;
	const shown = shownIn(pictured);
	return ({ width, height, size, attribution }): PosterGiven => {
		const scale = metresPerPixel(viewport.camera);
		const metres = roundLength(Math.min(LONGEST * size, width * SHARE) * scale);
		const kilometres = metres >= 1000;
		return {
			map: { width, height },
			title: about.title,
			lines: [
				t('paper.chosen', { choices: about.filter }),
				`${t('paper.date', { date: about.date })} · ${t('paper.picture.taken', { date: about.written })}`,
			],
			legend: legendEntries(pictured, shown, speech),
			bar: {
				pixels: metres / scale,
				words: kilometres ? site('map.kilometres', { n: metres / 1000 }) : site('map.metres', { n: metres }),
			},
			north: t('paper.north'),
			stamp: shown.some(({ certainty }) => certainty === 'schematic')
				? ['示意', language === 'en' ? site('map.stamp').toUpperCase() : 'SCHEMATIC']
				: null,
			notes: [
				pictured.sized ? phase('phase.investment') : '',
				about.source,
				about.certainty,
				[about.review, about.licence].join(' · '),
				[site('legend.context'), attribution].filter(Boolean).join(' · '),
				about.address,
			].filter(Boolean),
		};
	};
}

/** The features whose own shapes are on, and in view. */
function shownIn({ entries, left, datasets, alone, viewport }: Pictured): Entry[] {
	const view = boundsOnScreen(viewport);
	const showing = new Set(left.flatMap(({ shownBy }) => shownBy));
	return entries.filter(
		({ id, shownBy, dataset, bounds }) =>
			shownBy.includes(id) &&
			datasets.includes(dataset) &&
			(!alone || showing.has(id)) &&
			bounds !== null &&
			meet(bounds, view),
	);
}

const meet = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

function legendEntries(
	{ left, sized, guests }: Pictured,
	shown: readonly Entry[],
	{ language, t, site, phase }: PictureSpeech,
): LegendEntry[] {
	const known = new Map(left.map((entry) => [entry.id, entry]));
	const showing = new Set(left.flatMap(({ shownBy }) => shownBy));
	const { datasets, statuses, places, certainties } = legendOf(
		shown
			.filter(({ id }) => showing.has(id))
			.map((entry) => ({
				dataset: entry.dataset,
				kind: entry.kind === 'project' ? 'project' : entry.projects.length > 0 ? 'site' : 'place',
				status: (known.get(entry.id) ?? entry).status,
				certainty: entry.certainty ?? 'schematic',
			})),
	);
	const money = (from: number) => formatMoney({ cny: from, qualifier: 'exact' }, language);
	const sizes: LegendEntry[] = MONEY_CLASSES.map(({ from, radius }, i) => ({
		sign: 'disc',
		radius,
		words: from === 0 ? `< ${money(MONEY_CLASSES[i + 1]!.from)}` : `≥ ${money(from)}`,
	}));
	return [
		...datasets.map((dataset): LegendEntry => ({ sign: 'dataset', dataset, words: site(`dataset.${dataset}`) })),
		...statuses.map((status): LegendEntry => ({
			sign: 'status',
			status,
			words: site(`status.${status ?? 'unknown'}`),
		})),
		...places.map((kind): LegendEntry => ({ sign: 'place', kind, words: site(`legend.${kind}`) })),
		...certainties.map((certainty): LegendEntry => ({
			sign: 'certainty',
			certainty,
			words: site(`certainty.${certainty}`),
		})),
		...(sized ? [...sizes, { sign: 'ring', radius: 15, words: phase('phase.programme') } as const] : []),
		...guests.map((name): LegendEntry => ({ sign: 'guest', words: t('paper.picture.yours', { name }) })),
	];
}
