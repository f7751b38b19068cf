import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { Holding } from '../../src/lib/core/bring/holding';
import type { Origin } from '../../src/lib/core/bring/datum';
import { Refusal, type Refused } from '../../src/lib/core/bring/refusal';
import type { LngLat } from '../../src/lib/core/projection/mercator';

/** The middle of a town to bring files to. */
export const TOWN: LngLat = [114.035, 31.52];
export const WGS84: Origin = { datum: { kind: 'wgs84' }, swapped: false };

const SQL = await initSqlJs();

/** Reads bytes as the worker does. */
export const hold = (name: string, bytes: Uint8Array | string): Promise<Holding> =>
	Holding.of(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, (file) => {
		const database = new SQL.Database(file);
		try {
			database.exec('SELECT count(*) FROM sqlite_master');
			return Promise.resolve(database);
		} catch (reason) {
			return Promise.reject(reason as Error);
		}
	});

/** Why a file is refused. */
export async function refusalOf(name: string, bytes: Uint8Array | string): Promise<Refused> {
	try {
		await hold(name, bytes);
	} catch (reason) {
		if (reason instanceof Refusal) return { why: reason.why, place: reason.place, came: reason.came };
		throw reason;
	}
	throw new Error(`${name} was taken`);
}

/** What came onto the map: names, geometries, in the order of the file. */
export async function brought(name: string, bytes: Uint8Array | string, origin: Origin = WGS84) {
	const holding = await hold(name, bytes);
	const summary = holding.summary(TOWN);
	const { held, features } = holding.settle(origin);
	return { held, features, summary, names: features.map((feature) => holding.nameOf(feature)) };
}

/** Whether GDAL is there; tests that need it say so and are skipped. */
export const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;
export const WITHOUT_GDAL = 'GDAL (ogr2ogr, Debian: gdal-bin) is not installed, so files of its making are not read.';

/** Converts a file by GDAL; gives the bytes of what it wrote. */
export function byGdal(source: string, target: string, ...options: string[]): Uint8Array {
	execFileSync('ogr2ogr', [...options, target, source], { stdio: 'pipe' });
	return new Uint8Array(readFileSync(target));
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'bring-'));
export const write = (folder: string, name: string, content: string | Uint8Array): string => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};
