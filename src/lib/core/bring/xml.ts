import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import type { Brought, BroughtFeature } from './brought';
import { Check } from './check';
import { decodeText } from './encoding';
import { MOST_TAGS } from './limits';
import { inFeature, inLine, Refusal, refusing } from './refusal';

/** A number as KML and GPX write it. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads KML (OGC 12-007r2) or GPX 1.1 by its outermost element. No entity is expanded and nothing is fetched. */
export function readXml(bytes: Uint8Array): Brought {
	const { text, encoding } = decodeText(bytes, declaredIn(bytes));
	// A bomb of entities needs declarations of its own; neither KML nor GPX has any.
	const entity = text.search(/<!ENTITY/i);
	if (entity >= 0) throw new Refusal('entities', inLine(lineOf(text, entity)));
	if (tagsOf(text) > MOST_TAGS) throw new Refusal('tags');
	const document = parse(text);
	const root = document.documentElement?.localName?.toLowerCase();
	if (root !== 'kml' && root !== 'gpx') throw new Refusal('notMap', inLine(1), root);
	checkNumbers(document, root);
	const { features } = refusing('xml', null, () => (root === 'kml' ? kml(document) : gpx(document)));
	const check = new Check();
	return {
		format: root,
		features: features.map(({ geometry, properties }): BroughtFeature => {
			const number = check.count();
			return { geometry: check.geometry(geometry, inFeature(number)), properties: properties ?? {} };
		}),
		stated: null,
		encoding,
	};
}

/** The encoding of an XML declaration, which is written in ASCII whatever it says. */
function declaredIn(bytes: Uint8Array): string | null {
	const head = String.fromCharCode(...bytes.subarray(0, 200));
	return /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? null;
}

function parse(text: string): Document {
	const broken = (reason: unknown) => {
		const { locator } = reason as { locator?: { lineNumber?: number } };
		return new Refusal('xml', locator?.lineNumber ? inLine(locator.lineNumber) : null, messageOf(reason));
	};
	const onError = (level: string, message: string, context: { locator?: unknown }) => {
		if (level !== 'warning') throw Object.assign(new Error(message), { locator: context.locator });
	};
	try {
		// A declaration has done its work; what was written before it is none of the document's.
		return new DOMParser({ onError }).parseFromString(text.trimStart(), 'text/xml');
	} catch (reason) {
		throw broken(reason);
	}
}

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message.split('\n')[0]! : '');

/** The reader drops what is no number; here it is told instead. */
function checkNumbers(document: Document, root: 'kml' | 'gpx'): void {
	const elements = (name: string): Element[] => [...document.getElementsByTagNameNS('*', name)];
	const judge = (element: Element, numbers: readonly (string | null)[], whole: string) => {
		if (numbers.length >= 2 && numbers.every((number) => number !== null && NUMBER.test(number))) return;
		throw new Refusal('position', inLine(element.lineNumber ?? 1), whole);
	};
	if (root === 'gpx') {
		for (const element of ['wpt', 'rtept', 'trkpt'].flatMap(elements)) {
			const numbers = [element.getAttribute('lon'), element.getAttribute('lat')];
			judge(element, numbers, numbers.join(', '));
		}
		return;
	}
	for (const element of elements('coordinates'))
		for (const tuple of (element.textContent ?? '').replace(/\s*,\s*/g, ',').split(/\s+/))
			if (tuple !== '') judge(element, tuple.split(',').slice(0, 2), tuple);
	for (const element of elements('coord')) {
		const tuple = (element.textContent ?? '').trim();
		judge(element, tuple.split(/\s+/).slice(0, 2), tuple);
	}
}

function tagsOf(text: string): number {
	let tags = 0;
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags += 1;
	return tags;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
