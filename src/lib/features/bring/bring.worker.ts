import sqlite from 'sql.js/dist/sql-wasm.wasm?url';
import { Keeper } from '../../core/bring/keeper';
import { Refusal, type Refused } from '../../core/bring/refusal';
import type { Asked, Told } from './post';

/** SQLite comes with the first GeoPackage. */
async function openDatabase(bytes: Uint8Array) {
	const { default: initSqlJs } = await import('sql.js');
	const { Database } = await initSqlJs({ locateFile: () => sqlite });
	const database = new Database(bytes);
	// Opening reads nothing yet: what is no database is told now.
	database.exec('SELECT count(*) FROM sqlite_master');
	return database;
}

const keeper = new Keeper(openDatabase);

/** Keeps one file off the page's thread; a file of the reader's arrives as such and is read here. */
onmessage = async ({ data: { number, name, given } }: MessageEvent<Asked>) => {
	let told: Told;
	try {
		const values = await Promise.all(given.map(async (value) => (value instanceof Blob ? bytesOf(value) : value)));
		const method = keeper[name] as (...values: unknown[]) => unknown;
		told = { number, answer: await method.apply(keeper, values) };
	} catch (reason) {
		told = { number, refused: refusedBy(reason) };
	}
	const answer = 'answer' in told ? told.answer : null;
	postMessage(told, { transfer: answer instanceof ArrayBuffer ? [answer] : [] });
};

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

function refusedBy(reason: unknown): Refused {
	if (reason instanceof Refusal) return { why: reason.why, place: reason.place, came: reason.came };
	console.info('The file could not be read.', reason);
	return { why: 'crashed', place: null, came: '' };
}
