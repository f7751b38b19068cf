import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Carried } from '../../src/lib/core/carry/carried';
import { writeOc4ids } from '../../src/lib/core/carry/oc4ids';
import { HOSTILE, UNFIT, hostileTown, wholeTown } from './cargo';

interface Project {
	id: string;
	title: string;
	status?: string;
	type?: string;
	sector?: string[];
	locations?: { id: string; description: string; geometry: Geometry }[];
	budget?: { amount: { amount: number; currency: string } };
	documents?: { id: string; url?: string }[];
	x_certainty: string | null;
	x_quotes: { exact: string }[];
}
interface Package {
	uri: string;
	version: string;
	publisher: { name: string };
	license: string;
	x_about: unknown;
	projects: Project[];
}

const written = (town: Carried) => JSON.parse(writeOc4ids(town)) as Package;

/** A validating function for a schema; the official one is of draft 4, whose only difference here is its own name. */
function validator(schema: object): ValidateFunction {
	const ajv = new Ajv({ strict: false, allErrors: true });
	addFormats.default(ajv);
	const { $schema: _draft, id: _id, ...wording } = schema as Record<string, unknown>;
	return ajv.compile(wording);
}
const complaints = (validate: ValidateFunction, value: unknown) =>
	validate(value) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as object;
const ours = validator(readJson('tests/carry/oc4ids.schema.json'));

test('the package keeps to the standard, of the town, of hostile names and of nothing at all', async () => {
	const town = await wholeTown();
	const hostile = await hostileTown();
	for (const cargo of [town, hostile, { ...town, features: [] }, { ...town, about: { ...town.about, address: '' } }])
		expect(complaints(ours, written(cargo))).toEqual([]);
});

const folder = env['OC4IDS_SCHEMA'];
const OFFICIAL = 'project-package-schema.json';
const official = folder ? join(folder, OFFICIAL) : '';
if (!folder)
	console.info(`OC4IDS is not checked against the official schema: OC4IDS_SCHEMA names no folder with ${OFFICIAL}.`);

test.skipIf(!folder)('the package keeps to the official schema that OC4IDS_SCHEMA names', async () => {
	expect(existsSync(official), `${official} is not there`).toBe(true);
	expect(complaints(validator(readJson(official)), written(await wholeTown()))).toEqual([]);
});

test('the check tells what is wrong', async () => {
	const { projects, ...told } = written(await wholeTown());
	const [first] = projects;
	const wrong = { ...told, projects: [{ ...first, status: 'nearly done', cost: 1 }] };
	expect(complaints(ours, wrong).join()).toMatch(/status must be equal.*|must NOT have additional properties/);
	expect(complaints(ours, { ...told, projects: [{ ...first, sector: ['transport.road'] }] })).not.toEqual([]);
});

test('it holds every project and no place, named by town and id, with the Chinese name, the status and the cost', async () => {
	const town = await wholeTown();
	const projects = town.features.filter(({ properties }) => properties.kind === 'project');
	expect(
		written(town).projects.map(({ id, title, status = null, budget }) => ({
			id,
			title,
			status,
			cost: budget?.amount ?? null,
		})),
	).toEqual(
		projects.map(({ properties: { id, name, status, cost_cny } }) => ({
			id: `421381101-${id}`,
			title: name,
			status,
			cost: cost_cny === null ? null : { amount: cost_cny, currency: 'CNY' },
		})),
	);
});

test('the package says who publishes it, under what licence, and what was chosen', async () => {
	const town = await wholeTown();
	expect(written(town)).toMatchObject({
		uri: town.about.address,
		version: '0.9',
		publisher: { name: '杨寨镇' },
		license: 'https://creativecommons.org/licenses/by/4.0/',
		x_about: town.about,
	});
	const addressless = { ...town, about: { ...town.about, address: '' } };
	const whole = written(addressless);
	expect(whole.uri).toMatch(/^urn:uuid:42138110-1000-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{2}00\d{8}$/);
	expect(written(structuredClone(addressless)).uri).toBe(whole.uri);
	// The same town on the same day, and yet another package.
	const fewer = town.features.filter(({ id }) => id !== 'metallurgy-avenue-extension');
	expect(written({ ...addressless, features: fewer }).uri).not.toBe(whole.uri);
});

describe('a project', () => {
	const find = async (id: string) => written(await wholeTown()).projects.find((one) => one.id.endsWith(id))!;

	test('has a sector and a type only where dataset, category or name leave no doubt', async () => {
		expect(await find('metallurgy-avenue-extension')).toMatchObject({
			type: 'expansion',
			sector: ['transport', 'transport.road'],
		});
		const hospital = await find('third-peoples-hospital-construction');
		expect(hospital).toMatchObject({ title: '第三人民医院建设', sector: ['health'] });
		expect(hospital.type).toBeUndefined();
		// Widening and repair are two things.
		expect((await find('jing-mao-line-widening')).type).toBeUndefined();
	});

	test('says in every location how sure it is, and stands at several where it is several things', async () => {
		const { projects } = written(await hostileTown());
		for (const { locations = [] } of projects) {
			for (const { description } of locations) expect(description).toContain('大致');
			expect(locations.map(({ geometry }) => geometry.type)).not.toContain('GeometryCollection');
		}
		expect(projects.map(({ locations }) => locations?.length ?? 0)).toContain(2);
		expect(projects.map(({ locations }) => locations)).toContain(undefined);
	});

	test('names every report that speaks of it, with the sentence, and keeps its quotes', async () => {
		const road = await find('metallurgy-avenue-extension');
		expect(road.documents).toHaveLength(1);
		expect(road.documents![0]).toMatchObject({ id: '2022', url: 'https://town.example/reports/2022/#s1-3-2-1' });
		expect(road.x_quotes.map(({ exact }) => exact)).toContain('投资1600万元的冶金大道延伸工程');
		expect(road.x_certainty).toBe('schematic');
	});
});

test('hostile names are text', async () => {
	const { projects } = written(await hostileTown());
	expect(projects.map(({ title }) => title)).toEqual([...Object.values(HOSTILE), UNFIT.legible]);
});
