import * as v from 'valibot';

/**
 * Every file of one version of the site, written by the build beside `_app/version.json`. An address is relative to
 * where the site is served, a page's is its folder (`reports/2022/`, empty for the map), percent signs undone; a digest is
 * the first 16 characters of the SHA-256 of the bytes in base64url.
 */
const fileList = v.object({
	version: v.string(),
	files: v.pipe(v.array(v.tuple([v.string(), v.string()])), v.minLength(1)),
});
export type FileList = v.InferOutput<typeof fileList>;

export const FILE_LIST = '_app/files.json';
export const VERSION_FILE = '_app/version.json';

/** Files whose name is made of their bytes: whatever has the name is right. */
export const isImmutable = (address: string): boolean => address.startsWith('_app/immutable/');

/** The list as it came; null for what is none. */
export function parseFileList(value: unknown): FileList | null {
	const parsed = v.safeParse(fileList, value);
	return parsed.success ? parsed.output : null;
}

/** An address as a request writes it. */
export const encodeAddress = (address: string): string => address.split('/').map(encodeURIComponent).join('/');
