import { randomRow } from '../../../example/random';
import { Refusal } from '../../refusal';
import { readModel, scaleTown } from '../town';
import { askEngine } from './ask';
import type { Bed, Engine, EngineFigures } from './engine';
import { filterEngine } from './filter';
import { hitEngine } from './hit';
import { searchEngine } from './search';

/** Measures one engine with so many features and writes what came of it as JSON: `command.ts <engine> <count>`. */
const [name = '', count = '10000'] = process.argv.slice(2);
const features = Number(count);

function measure<T>(engine: Engine<T>): EngineFigures {
	const model = readModel('geodata');
	const bed: Bed = { model, features: scaleTown(model, features), random: randomRow(7) };
	const prepared = engine.prepare?.(bed) as T;
	const before = weigh();
	const from = performance.now();
	const ask = engine.build(bed, prepared);
	const buildMs = performance.now() - from;
	const heapMb = (weigh() - before) / 1e6;
	return { buildMs, heapMb, timings: ask() };
}

/** Bytes in use, of typed arrays too, once the rubbish is collected. */
function weigh(): number {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

const engines = { filter: filterEngine, search: searchEngine, ask: askEngine, hit: hitEngine };
const engine = (engines as Record<string, Engine<unknown>>)[name];
try {
	if (!engine) throw new Refusal(`There is no engine ${name}: expected one of ${Object.keys(engines).join(', ')}.`);
	process.stdout.write(JSON.stringify(measure(engine)));
} catch (error) {
	process.stderr.write(error instanceof Refusal ? error.message : String((error as Error).stack));
	process.exitCode = 1;
}
