import { expect, it } from 'vitest';
import { WHOLE } from '../../../src/lib/server/carry/whole';
import { loadSite } from '../../../src/lib/server/site';
import { countIn, EXPORTS } from './read-back';

const projects = loadSite().features.filter(({ properties }) => properties.kind === 'project').length;

it.each(EXPORTS)('%s: counts the features that were written', async (format) => {
	const site = loadSite();
	const file = Buffer.from(await WHOLE[format]!.write(site));
	expect(await countIn(format, file)).toBe(format === 'gpkg' ? site.features.length : projects);
});

it('counts a feature that was written twice once', async () => {
	const twice = Buffer.from(JSON.stringify({ features: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }));
	expect(await countIn('geojson', twice)).toBe(2);
});
