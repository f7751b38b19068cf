import { legible } from '../carry/legible';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for content and quoted attributes of XML and HTML alike; what XML forbids becomes visible. */
export const escapeMarkup = (text: string): string => legible(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element of XML; attributes without a value are left out, numbers rounded to hundredths. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
	const written = Object.entries(attributes).flatMap(([key, value]) => {
		if (value === null || value === undefined) return [];
		return ` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escapeMarkup(value)}"`;
	});
	const start = `<${name}${written.join('')}`;
	return content.length > 0 ? `${start}>${content.join('')}</${name}>` : `${start}/>`;
}
