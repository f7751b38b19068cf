import type { Geometry } from 'geojson';
import { digestOf } from '../bring/digest';
import type { About } from './about';
import { pageOf, sentenceOf, type Carried, type Published } from './carried';
import { legibly } from './legible';
import { rightHanded } from './geojson';
import { sectorsOf, typeOf } from './sectors';
import { certaintyOf, quotesOf } from './oc4ids-own';

/** The version whose schema this follows. */
const VERSION = '0.9';

/**
 * A project package of the Open Contracting for Infrastructure Data Standard, 0.9.5: the projects among the features,
 * and of each only what the report and the map say. A cost that nobody stated is absent, as is what the standard knows
 * and the report does not: dates of budgets, parties, contracts. What the standard has no field for begins with `x_`.
 * https://standard.open-contracting.org/infrastructure/0.9/en/reference/package/
 */
export function writeOc4ids(carried: Carried): string {
	const { about, features } = carried;
	const projects = features.filter(({ properties }) => properties.kind === 'project');
	const content = {
		publishedDate: `${about.written}T00:00:00Z`,
		version: VERSION,
		publisher: { name: about.town },
		...licenceOf(about),
		x_about: about,
		projects: projects.map((project) => projectOf(project, carried)),
	};
	return JSON.stringify({ uri: about.address || urnOf(content, carried), ...content }, legibly);
}

/**
 * A name that needs no host: a UUID of version 8, whose digits are those of the town's code, of the data's day, and
 * between them of what is in the package. The same content has the same name, other content of the same day another.
 * https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8
 */
function urnOf(content: object, { code, about }: Pick<Carried, 'code' | 'about'>): string {
	const digits = (text: string, length: number) => text.replaceAll(/\D/g, '').padEnd(length, '0').slice(0, length);
	const town = digits(code, 12);
	const told = digestOf(wordsOf(JSON.stringify(content)));
	const within = `8${told.slice(0, 3)}-8${told.slice(3, 6)}-${told.slice(6)}00`;
	return `urn:uuid:${town.slice(0, 8)}-${town.slice(8)}-${within}${digits(about.date, 8)}`;
}

/** A text as bytes, each of its UTF-16 units a word of the digest. */
function wordsOf(text: string): Uint8Array {
	const words = new Uint32Array(text.length);
	for (let i = 0; i < text.length; i++) words[i] = text.charCodeAt(i);
	return new Uint8Array(words.buffer);
}

/** The standard asks for the licence's address: one that its words state or that they name. */
function licenceOf({ licence }: About): { license?: string } {
	const stated = /https?:\/\/[\w./-]+/.exec(licence)?.[0];
	const named = /CC BY 4\.0/.test(licence) ? 'https://creativecommons.org/licenses/by/4.0/' : undefined;
	const license = stated ?? named;
	return license ? { license } : {};
}

function projectOf({ properties, geometry }: Published, carried: Carried) {
	const { id, name, status, cost_cny, cost_qualifier, cost_nature, mentions, date } = properties;
	const sectors = sectorsOf(properties);
	const type = typeOf(properties);
	const locations = geometry ? locationsOf(rightHanded(geometry)) : [];
	const description = mentions.map(({ exact }) => exact).join('；');
	return {
		id: `${carried.code}-${id}`,
		updated: `${date}T00:00:00Z`,
		title: name,
		...(description && { description }),
		...(status && { status }),
		...(type && { type }),
		...(sectors.length > 0 && { sector: sectors }),
		...(locations.length > 0 && {
			locations: locations.map((one, i) => ({
				id: String(i + 1),
				description: certaintyOf(properties, carried),
				geometry: one,
			})),
		}),
		...(cost_cny !== null && {
			budget: {
				amount: { amount: cost_cny, currency: 'CNY' },
				...(cost_qualifier && { x_qualifier: cost_qualifier }),
				...(cost_nature && { x_nature: cost_nature }),
			},
		}),
		...(mentions.length > 0 && { documents: documentsOf(properties, carried) }),
		x_certainty: properties.certainty,
		x_accuracy_m: properties.accuracy_m,
		x_page: pageOf(carried, properties),
		x_quotes: quotesOf(properties, carried),
	};
}

/** A location holds one geometry that is no collection of others: a collection becomes several. */
function locationsOf(geometry: Geometry): Exclude<Geometry, { type: 'GeometryCollection' }>[] {
	return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(locationsOf) : [geometry];
}

/** Every report that speaks of the project, with an address where the site knows its own. */
function documentsOf({ mentions }: Published['properties'], carried: Carried) {
	return [...new Set(mentions.map(({ report }) => report))].map((year) => {
		const first = mentions.find(({ report }) => report === year)!;
		const title = carried.reports.find((report) => report.year === year)?.title ?? year;
		return {
			id: year,
			documentType: 'governmentWorkReport',
			title,
			description: first.exact,
			...(carried.site && { url: sentenceOf(carried, first) }),
			format: 'text/html',
			language: 'zh',
		};
	});
}
