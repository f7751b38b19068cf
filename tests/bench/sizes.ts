import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareSizes, measureSizes, type Sizes } from './scripts/size';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = fileURLToPath(new URL('sizes.json', import.meta.url));

const { values } = parseArgs({
	options: { site: { type: 'string', default: join(ROOT, 'build') }, update: { type: 'boolean', default: false } },
});
const read = (path: string): Buffer | undefined => {
	const file = join(values.site, path);
	return existsSync(file) ? readFileSync(file) : undefined;
};
const known = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Sizes) : undefined;
const verdict = compareSizes(await measureSizes('/index.html', read), known, {
	anotherTown: Boolean(process.env.GEODATA),
});

console.log(verdict.report);
if (verdict.complaint) {
	console.error(verdict.complaint);
	process.exitCode = 1;
} else if (values.update) {
	writeFileSync(FILE, `${JSON.stringify(verdict.next, null, '\t')}\n`);
}
