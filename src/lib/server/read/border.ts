import * as v from 'valibot';
import { quoted } from '../../core/finding';
import type { Tell } from './file';
import { wordsOf } from './words';

type Path = readonly (string | number)[];
type Issues = readonly v.BaseIssue<unknown>[];

/** A value that passed its schema, and the keys of it that only stand in for what was wrong. */
export interface Passed<T> {
	value: T;
	doubtful: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Lets a value cross the border into the program: everything that its schema refuses is reported
 * and left out, so that the rest can still be checked. Where a key cannot be left out, `standIns`
 * has a harmless value. Null when even then nothing fits.
 */
export function pass<S extends v.GenericSchema>(
	schema: S,
	input: unknown,
	where: { file: string; place: string; tell: Tell },
	standIns: Readonly<Record<string, unknown>> = {},
): Passed<v.InferOutput<S>> | null {
	const first = v.safeParse(schema, input);
	if (first.success) return { value: first.output, doubtful: NONE };
	for (const issue of first.issues) reportIssue(issue, where);
	if (typeof input !== 'object' || input === null) return null;
	const doubtful = new Set(first.issues.map((issue) => String(pathOf(issue)[0] ?? '')));
	const rest: unknown = structuredClone(input);
	for (let round = 0, issues: Issues = first.issues; round < 4; round++) {
		const lists = new Set<unknown[]>();
		for (const issue of issues) leaveOut(rest, issue, standIns, lists);
		for (const list of lists) list.splice(0, list.length, ...list.filter((entry) => entry !== undefined));
		const again = v.safeParse(schema, rest);
		if (again.success) return { value: again.output, doubtful };
		issues = again.issues;
	}
	return null;
}

function reportIssue(issue: v.BaseIssue<unknown>, where: { file: string; place: string; tell: Tell }): void {
	const { came, expected } = wordsOf(issue);
	const place = [where.place, formatPath(pathOf(issue))].filter(Boolean).join(' ');
	where.tell({ level: 'error', file: where.file, place, came: quoted(came), expected });
}

/** Takes out what an issue is about: its key, its entry of a list, or the object that lacks a key. */
function leaveOut(
	root: unknown,
	issue: v.BaseIssue<unknown>,
	standIns: Readonly<Record<string, unknown>>,
	lists: Set<unknown[]>,
): void {
	const path = pathOf(issue);
	const isMissing = issue.received === 'undefined' && issue.expected !== 'never';
	const key = isMissing && path.length > 1 ? path.slice(0, -1) : path;
	const parent = key.slice(0, -1).reduce<unknown>((inner, step) => childOf(inner, step), root);
	const last = key.at(-1);
	if (last === undefined || typeof parent !== 'object' || parent === null) return;
	if (Array.isArray(parent)) {
		parent[Number(last)] = undefined;
		lists.add(parent);
	} else if (key.length === 1 && Object.hasOwn(standIns, last)) {
		(parent as Record<string, unknown>)[last] = standIns[last];
	} else Reflect.deleteProperty(parent, last);
}

function childOf(value: unknown, step: string | number): unknown {
	return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
	return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** mentions[0].says.money */
export function formatPath(path: Path): string {
	return path.reduce<string>(
		(text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
		'',
	);
}
