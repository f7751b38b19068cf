/**
 * The page for what is not there, as it can be shown at any address. It is built to lie where the site begins, and its links
 * and scripts start from there.
 * @param folder path of the folder the page lies in, `/portal/en/`.
 */
export function anywhere(html: string, folder: string): string {
	const above = folder.replace(/[^/]+\/$/, '');
	const place = (dots: string): string => (dots === './' ? folder : above);
	return html
		.replace(/((?:href|src)="|import\(")(\.\.?\/)/g, (_, before: string, dots: string) => before + place(dots))
		.replace(
			/new URL\("(\.\.?)", location\)/g,
			(_, dots: string) => `new URL(${JSON.stringify(place(`${dots}/`))}, location)`,
		);
}
