import { dirname, join } from 'node:path/posix';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** Source text by path from the top of the repository. */
export type Sources = ReadonlyMap<string, string>;

/** One import as written. */
interface Written {
	specifier: string;
	/** Names taken from a module; empty for a whole module. */
	names: string[];
	/** Gone once compiled. */
	typeOnly: boolean;
}

export interface Import extends Written {
	from: string;
	/** Path of the file that is meant; null for packages and for what is generated. */
	to: string | null;
}

/** Every import of every file, static and dynamic, of values and of types. */
export function importsOf(files: Sources): Import[] {
	return [...files].flatMap(([from, source]) =>
		read(from, source).map((written) => ({ ...written, from, to: resolve(from, written.specifier, files) })),
	);
}

function read(path: string, source: string): Written[] {
	if (path.endsWith('.svelte')) return readSvelte(source);
	return path.endsWith('.ts') ? readTypeScript(path, source) : [];
}

const WITHOUT_EXTENSION = ['', '.ts', '.svelte.ts', '.d.ts', '/index.ts'];

function resolve(from: string, specifier: string, files: Sources): string | null {
	const [address = ''] = specifier.split('?');
	if (address.startsWith('./$')) return null;
	const path = address.startsWith('$lib/')
		? address.replace('$lib', 'src/lib')
		: address.startsWith('.')
			? join(dirname(from), address)
			: null;
	if (path === null) return null;
	const candidates = [...WITHOUT_EXTENSION.map((ending) => path + ending), `${path}.ts`];
	return candidates.find((candidate) => files.has(candidate)) ?? path;
}

function readTypeScript(path: string, source: string): Written[] {
	const found: Written[] = [];
	const add = (module: ts.Node | undefined, typeOnly: boolean, names: string[] = []) => {
		if (module && ts.isStringLiteralLike(module)) found.push({ specifier: module.text, names, typeOnly });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node))
			add(node.moduleSpecifier, isTypeOnly(node.importClause), namesOf(node.importClause));
		else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
	return found;
}

const isTypeOnly = (clause: ts.ImportClause | undefined): boolean =>
	clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

function namesOf(clause: ts.ImportClause | undefined): string[] {
	const bindings = clause?.namedBindings;
	return bindings && ts.isNamedImports(bindings)
		? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
		: [];
}

/** The parts of Svelte's syntax tree that import something. */
interface SvelteNode {
	type?: string;
	importKind?: string;
	exportKind?: string;
	source?: { value?: unknown };
	argument?: { value?: unknown };
	specifiers?: { imported?: { name?: string } }[];
}

const SVELTE_IMPORTS = [
	'ImportDeclaration',
	'ExportNamedDeclaration',
	'ExportAllDeclaration',
	'ImportExpression',
	'TSImportType',
];

function readSvelte(source: string): Written[] {
	const found: Written[] = [];
	const visit = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		const node: SvelteNode = value;
		if (node.type && SVELTE_IMPORTS.includes(node.type)) {
			const specifier = (node.type === 'TSImportType' ? node.argument : node.source)?.value;
			const names = (node.specifiers ?? []).flatMap(({ imported }) => imported?.name ?? []);
			const typeOnly = [node.importKind, node.exportKind].includes('type') || node.type === 'TSImportType';
			if (typeof specifier === 'string') found.push({ specifier, names, typeOnly });
		}
		Object.values(value).forEach(visit);
	};
	visit(parse(source, { modern: true }));
	return found;
}
