import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Readers of files that did not write them. */
export const gdalIsMissing = spawnSync('ogrinfo', ['--version']).error !== undefined;
export const GDAL_MISSING = 'GDAL’s ogrinfo is not installed (apt package gdal-bin).';

if (gdalIsMissing) console.info(`Files are not read back by GDAL: ${GDAL_MISSING}`);

/** A feature as GDAL read it. */
export interface ReadFeature {
	layer: string;
	properties: Record<string, unknown>;
	geometry: { type: string; coordinates: unknown } | null;
}

/** Gives a file to whoever reads files, and takes it away again. */
export function withFile<T>(name: string, content: string | Uint8Array, read: (path: string) => T): T {
	const folder = mkdtempSync(join(tmpdir(), 'carry-'));
	try {
		const path = join(folder, name);
		writeFileSync(path, content);
		return read(path);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Names of the layers of a file, in its order. */
export const layersOf = (path: string): string[] =>
	[...gdal('ogrinfo', ['-ro', '-so', '-al', path]).matchAll(/^Layer name: (.+)$/gm)].map(([, name]) => name!);

const gdal = (program: string, args: readonly string[]): string =>
	execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

/** Every feature of every layer, as GDAL understands the file. */
export function readByGdal(path: string, layers: readonly string[], options: readonly string[] = []): ReadFeature[] {
	return layers.flatMap((layer) => {
		const json = gdal('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', path, layer, ...options]);
		const { features } = JSON.parse(json) as { features: (Omit<ReadFeature, 'layer'> & { id?: unknown })[] };
		// A field named id is what GDAL knows a feature by.
		return features.map(({ id, properties, geometry }) => ({ layer, geometry, properties: { id, ...properties } }));
	});
}
