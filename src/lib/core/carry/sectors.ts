import type { Published } from './carried';

/**
 * Sectors of a project by OC4IDS's open codelist, only where its dataset or category leaves no doubt.
 * https://standard.open-contracting.org/infrastructure/0.9/en/reference/codelists/#projectsector
 */
export function sectorsOf({ dataset, category, name }: Published['properties']): string[] {
	// A culvert under the railway is transport, but whether it is the road's or the railway's nobody says.
	if (dataset === 'roads') return name.includes('铁路') ? ['transport'] : ['transport', 'transport.road'];
	if (category === 'school' || category === 'kindergarten' || SCHOOL.test(name)) return ['education'];
	return category === 'hospital' || HOSPITAL.test(name) ? ['health'] : [];
}

/** A name that is that of a school or a hospital, with at most a word behind it for what is done to it. */
const DONE = '(?:新建|建设|改造|扩建|迁建|重建)?$';
const SCHOOL = new RegExp(`(?:中学|小学|幼儿园|学校)${DONE}`);
const HOSPITAL = new RegExp(`(?:医院|卫生院)${DONE}`);

/** What a name says is done, by word; a name that says two things says none. */
const TYPES: readonly [type: string, words: RegExp][] = [
	['construction', /新建/],
	['rehabilitation', /改造|修复|升级|刷黑/],
	['expansion', /扩建|扩宽|拓宽|延伸/],
	['replacement', /重建|迁建/],
];

/**
 * What is done to the asset, where the name of the project says so in one of the words that mean it.
 * https://standard.open-contracting.org/infrastructure/0.9/en/reference/codelists/#projecttype
 */
export function typeOf({ name }: Published['properties']): string | null {
	const types = TYPES.filter(([, words]) => words.test(name));
	return types.length === 1 ? types[0]![0] : null;
}
