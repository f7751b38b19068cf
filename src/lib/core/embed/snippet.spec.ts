import { expect, test } from 'vitest';
import { LANGUAGES } from '../language/languages';
import { parseView } from '../view/grammar';
import { parseOptions, PLAIN, type EmbedOptions } from './options';
import {
	componentCode,
	featureSubject,
	frameAddress,
	iframeCode,
	mapAddress,
	PARAMETER_NAMES,
	type Embedded,
} from './snippet';

const SITE = 'https://map.example/atlas/';
const WHOLE: Embedded = { site: SITE, subject: { of: 'town' }, language: 'zh-Hans', options: {} };
const FRAMED = { title: 'Map', link: { words: 'Open', address: SITE }, width: 680, height: 510 };
const OTHER: EmbedOptions = {
	datasets: ['roads', 'services'],
	status: ['preparation', 'unknown'],
	select: 'third-school',
	camera: { zoom: 13.25, center: [114.02, 31.51] },
	legend: false,
	list: true,
	title: false,
	theme: 'dark',
	lang: null,
	basemap: 'survey',
	scroll: 'free',
	target: 'top',
	interactive: 'now',
};

const optionsOf = (address: string) => parseOptions(new URL(address).searchParams);
/** Attributes of the first element of a name, as HTML reads them. */
function attributesOf(code: string, name: string): Record<string, string> {
	const [, inside = ''] = new RegExp(`<${name}([^>]*)>`).exec(code) ?? [];
	const plain = (text: string) =>
		text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
	return Object.fromEntries([...inside.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, text]) => [key, plain(text!)]));
}

test('a frame without a choice is the plain address of its subject in its language', () => {
	const addresses = LANGUAGES.map(({ tag }) => frameAddress({ ...WHOLE, language: tag }));
	expect(addresses).toEqual([`${SITE}embed/`, `${SITE}zh-hant/embed/`, `${SITE}en/embed/`]);
	expect(frameAddress({ ...WHOLE, subject: { of: 'dataset', dataset: 'roads' } })).toBe(`${SITE}embed/roads/`);
	const school = featureSubject({ kind: 'place', id: 'third-school' });
	expect(frameAddress({ ...WHOLE, subject: school })).toBe(`${SITE}embed/places/third-school/`);
});

test.each(PARAMETER_NAMES.filter((name) => name !== 'lang'))('the address of a frame keeps %s alone', (name) => {
	const { options, ignored } = optionsOf(frameAddress({ ...WHOLE, options: { [name]: OTHER[name] } }));
	expect(options).toEqual({ ...PLAIN, [name]: OTHER[name] });
	expect(ignored).toEqual([]);
});

test('the address of a frame keeps all options together, and its language as its path', () => {
	const address = frameAddress({ ...WHOLE, language: 'en', options: { ...OTHER, lang: 'zh-Hant' } });
	expect(address).toContain('/en/embed/?');
	expect(optionsOf(address).options).toEqual(OTHER);
});

test('the whole map shows what the frame shows', () => {
	const { searchParams } = new URL(mapAddress({ ...WHOLE, options: OTHER }));
	const view = parseView((name) => searchParams.get(name));
	expect(view).toMatchObject({ datasets: OTHER.datasets, select: OTHER.select, camera: OTHER.camera, alone: true });
	expect(view.filter.status).toEqual(OTHER.status);
	expect(view.base).toBe('survey');
});

test('the whole map shows a dataset alone, and a feature selected', () => {
	expect(mapAddress({ ...WHOLE, subject: { of: 'dataset', dataset: 'roads' } })).toBe(`${SITE}?datasets=roads`);
	const park = featureSubject({ kind: 'project', id: 'park' });
	expect(mapAddress({ ...WHOLE, language: 'en', subject: park })).toBe(`${SITE}en/?select=park`);
});

test('the code of a frame names it, loads it late, lets it fill the screen, tells nothing, and has a link', () => {
	const code = iframeCode(frameAddress({ ...WHOLE, options: OTHER }), FRAMED);
	expect(attributesOf(code, 'iframe')).toMatchObject({
		title: 'Map',
		width: '680',
		height: '510',
		loading: 'lazy',
		allow: 'fullscreen',
		referrerpolicy: 'no-referrer',
	});
	expect(optionsOf(attributesOf(code, 'iframe')['src']!).options).toEqual(OTHER);
	expect(code.split('</iframe>')[1]).toContain(`<a href="${SITE}">Open</a>`);
	expect(iframeCode(SITE, { ...FRAMED, width: null })).toContain('width="100%"');
});

test('the web component carries every option as attribute, and its script once', () => {
	const code = componentCode({ ...WHOLE, language: 'en', options: OTHER }, FRAMED);
	const { subject, lang, title, ratio, style, ...rest } = attributesOf(code, 'town-map');
	expect({ subject, lang, title, ratio }).toEqual({ subject: undefined, lang: 'en', title: 'Map', ratio: '4/3' });
	expect(style).toBe('max-width:680px');
	const { 'title-bar': bar, ...others } = rest;
	expect(parseOptions(Object.entries({ ...others, title: bar! })).options).toEqual(OTHER);
	expect(attributesOf(code, 'script')['src']).toBe(`${SITE}embed/town-map.js`);
	expect(code).toContain(`<a href="${SITE}">Open</a>`);
});

test('a component of full width has the shape of the frame, and the subject of its frame', () => {
	const code = componentCode(
		{ ...WHOLE, subject: { of: 'dataset', dataset: 'heritage' } },
		{ ...FRAMED, width: null, height: 512 },
	);
	expect(attributesOf(code, 'town-map')).toEqual({ subject: 'heritage', lang: 'zh-Hans', title: 'Map', ratio: '2/1' });
});

test('no name can end an attribute or begin an element', () => {
	const title = `"><script>alert('1')</script>&amp;\u0000`;
	const code = iframeCode(`${SITE}?a=1&b=2`, { ...FRAMED, title, link: { words: title, address: SITE } });
	const component = componentCode(WHOLE, { ...FRAMED, title, link: { words: title, address: SITE } });
	expect(code).not.toContain('<script');
	expect(component.split('<script')).toHaveLength(2);
	expect(attributesOf(code, 'iframe')['title']).toBe(title.replace('\u0000', '␀'));
	expect(code).toContain('?a=1&amp;b=2');
});
