/** What a browser may be asked for on the site; a host's `allow` can only take away. https://www.w3.org/TR/permissions-policy/ */
const GRANTED = ['fullscreen=*', 'geolocation=(self)', 'screen-wake-lock=(self)', 'clipboard-write=(self)'];

/** What no page of the site has a use for. */
const REFUSED = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
	'clipboard-read',
	'compute-pressure',
	'display-capture',
	'encrypted-media',
	'gamepad',
	'gyroscope',
	'hid',
	'identity-credentials-get',
	'idle-detection',
	'keyboard-map',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'otp-credentials',
	'payment',
	'picture-in-picture',
	'publickey-credentials-create',
	'publickey-credentials-get',
	'serial',
	'storage-access',
	'sync-xhr',
	'usb',
	'window-management',
	'xr-spatial-tracking',
];

export const PERMISSIONS = [...GRANTED, ...REFUSED.map((name) => `${name}=()`)].join(', ');

/**
 * A header whose value hangs on the file that is sent: the first pattern that fits, else `otherwise`; an empty value
 * is not sent. nginx forgets all `add_header` of an outer block beside one of an inner block, so all of them stand in one
 * place and take their values from here.
 * @typedef {{ name: string, variable: string, otherwise: string, of: readonly (readonly [pattern: string, value: string])[] }} Header
 */

/** A language's folder, if any. */
const LANGUAGE = '(?:zh-hant/|en/)?';
/** The embedded maps, not the builder or the examples of host pages, which lie below the same folder. */
const FRAME = `${LANGUAGE}embed/(?:(?!builder/|examples/).+/)?index\\.html$`;
const EMBED_FILE = 'embed/[^/]+\\.(?:js|d\\.ts)$';
const PUBLISHED = `${LANGUAGE}(?:data|oembed|cards)/(?!.*(?:\\.html|__data\\.json)$)`;
/** What a page of any other site may read, too: it is public, and none of it is asked for with a reader's name. */
const OPEN_FILE = `(?:${PUBLISHED}|${EMBED_FILE}|(?!_app/)(?!.*__data\\.json$).*\\.(?:json|pmtiles|png|svg)$)`;

const YEAR = 'public, max-age=31536000, immutable';
const HOUR = 'public, max-age=3600';

/**
 * The headers of the site that differ from file to file. Patterns look at the path of the file that is sent, never at
 * what was asked for: only that one is free of `..` and `%65`.
 * @param {string} path the site is served under, with a slash at either end.
 * @param {readonly string[]} frameAncestors who may show the embedded maps: sources of `frame-ancestors`.
 * @returns {Header[]}
 */
export function changingHeaders(path, frameAncestors) {
	/** @param {string} pattern */
	const at = (pattern) => `^${path.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&')}${pattern}`;
	const ancestors = frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'";
	return [
		{
			name: 'Content-Security-Policy',
			variable: 'town_atlas_frames',
			otherwise: '',
			of: [
				[at(FRAME), `frame-ancestors ${ancestors}`],
				['\\.html$', "frame-ancestors 'self'"],
			],
		},
		{
			name: 'Referrer-Policy',
			variable: 'town_atlas_referrer',
			otherwise: 'strict-origin-when-cross-origin',
			of: [[at(`${LANGUAGE}embed/`), 'no-referrer']],
		},
		{
			name: 'Cross-Origin-Resource-Policy',
			variable: 'town_atlas_resource',
			otherwise: 'same-origin',
			of: [[at(`(?:${FRAME}|${OPEN_FILE})`), 'cross-origin']],
		},
		{
			name: 'Access-Control-Allow-Origin',
			variable: 'town_atlas_readers',
			otherwise: '',
			of: [[at(OPEN_FILE), '*']],
		},
		{
			name: 'Cache-Control',
			variable: 'town_atlas_cache',
			otherwise: 'no-cache',
			of: [
				[at('_app/immutable/'), YEAR],
				[at('embed/frame\\.[^/]+\\.js$'), YEAR],
				[at(`(?:${PUBLISHED}|${EMBED_FILE}|(?!_app/).*\\.(?:pmtiles|png|svg)$)`), HOUR],
			],
		},
	];
}
