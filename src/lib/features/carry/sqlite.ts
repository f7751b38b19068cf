import initSqlJs from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm.wasm?url';
import type { Sqlite } from '../../core/geopackage/write';

/** SQLite, from the site's own files. Rejects when the line is broken. */
export const openSqlite = (): Promise<Sqlite> => initSqlJs({ locateFile: () => wasm });
