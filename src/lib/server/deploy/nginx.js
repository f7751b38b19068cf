import { changingHeaders, PERMISSIONS } from './headers.js';

/** MIME types of every kind of file that the site has: nginx's own list lacks half of them. */
const TYPES = {
	'text/html': 'html',
	'text/css': 'css',
	'text/javascript': 'js mjs',
	'text/plain': 'txt ts',
	'text/markdown': 'md',
	'text/csv': 'csv',
	'application/json': 'json',
	'application/geo+json': 'geojson',
	'application/geopackage+sqlite3': 'gpkg',
	'application/manifest+json': 'webmanifest',
	'application/vnd.google-earth.kml+xml': 'kml',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.pmtiles': 'pmtiles',
	'application/wasm': 'wasm',
	'application/xml': 'xml',
	'image/jpeg': 'jpg jpeg',
	'image/png': 'png',
	'image/svg+xml': 'svg',
	'image/webp': 'webp',
};

/** Types of text: they are sent as UTF-8, and packed on the way where the build keeps no packed copy. */
const TEXTS = Object.keys(TYPES).filter((type) => /^text\/|json|xml$/.test(type) && type !== 'text/html');

/** Pages for what is not there, by the pattern of the language's folder; the first is the town's own. */
const MISSING = /** @type {const} */ ([
	['', '404.html'],
	['zh-hant/', '404.zh-hant.html'],
	['en/', '404.en.html'],
]);

/** Where the site lies until an administrator says otherwise. */
const SITE = '/var/www/town-atlas/';

/**
 * @typedef {object} Setting
 * @property {string} path the site is served under, with a slash at either end: `/`, `/atlas/`.
 * @property {string} folder name of the folder below `deploy/nginx/` that these files are written into.
 * @property {readonly string[]} frameAncestors who may show the embedded maps.
 */

/** @param {readonly string[]} lines */
const text = (...lines) => `${lines.join('\n')}\n`;

/**
 * nginx's configuration for the built site, file by file: plain files with their packed copies, headers, caching, nothing
 * rewritten. They name each other as they lie in `/etc/nginx/town-atlas/`.
 * @param {Setting} setting
 * @returns {Record<string, string>} contents by file name.
 */
export function nginxFiles(setting) {
	return {
		'town-atlas.conf': serverFile(setting),
		'maps.conf': mapsFile(setting),
		'locations.conf': locationsFile(setting),
		'headers.conf': headersFile(setting),
		'types.conf': typesFile(),
		'brotli.conf': text(
			'# Needs ngx_http_brotli_static_module (Debian: libnginx-mod-http-brotli-static).',
			'brotli_static on;',
		),
	};
}

/** @param {Setting} setting */
const serverFile = ({ path }) =>
	text(
		`# A server of its own for the town atlas at ${path}; see README.md. Goes into sites-enabled/.`,
		'include town-atlas/maps.conf;',
		'',
		'server {',
		'\tlisten 80;',
		'\tlisten [::]:80;',
		'\tserver_name _;',
		'\tserver_tokens off;',
		'',
		'\tinclude town-atlas/locations.conf;',
		'}',
		'',
		'# With a certificate: offline use, full brotli and "where am I" need https. Then let the server above only send',
		'# readers on: replace its include by  return 308 https://$host$request_uri;',
		'#server {',
		'#\tlisten 443 ssl http2;',
		'#\tlisten [::]:443 ssl http2;',
		'#\tserver_name atlas.example;',
		'#\tserver_tokens off;',
		'#\tssl_certificate /etc/ssl/atlas.example.pem;',
		'#\tssl_certificate_key /etc/ssl/private/atlas.example.key;',
		'#\tssl_protocols TLSv1.2 TLSv1.3;',
		'#\t# Once https is there to stay: add this line to headers.conf.',
		'#\t# add_header Strict-Transport-Security "max-age=31536000" always;',
		'#',
		'#\tinclude town-atlas/locations.conf;',
		'#}',
	);

/** @param {Setting} setting */
function mapsFile({ path, folder, frameAncestors }) {
	/** @param {string} value */
	const quoted = (value) => `"${value}"`;
	const maps = changingHeaders(path, frameAncestors).map(({ variable, otherwise, of }) =>
		[
			`map $uri $${variable} {`,
			`\tdefault ${quoted(otherwise)};`,
			...of.map(([pattern, value]) => `\t${quoted(`~${pattern}`)} ${quoted(value)};`),
			'}',
		].join('\n'),
	);
	const [[, own], ...others] = MISSING;
	const pages = `${path}deploy/nginx/${folder}/`;
	const missing = [
		'map $uri $town_atlas_missing {',
		`\tdefault ${pages}${own};`,
		...others.map(([language, file]) => `\t"~^${path.replaceAll('.', '\\.')}${language}" ${pages}${file};`),
		'}',
	].join('\n');
	return text(
		'# Belongs into http { }: what the headers say, by the file that is sent.',
		[...maps, missing].join('\n\n'),
	);
}

/** @param {Setting} setting */
const locationsFile = ({ path }) =>
	text(
		`# Belongs into server { }: the town atlas at ${path}`,
		...(path === '/'
			? []
			: [`location = ${path.slice(0, -1)} {`, '\tabsolute_redirect off;', `\treturn 301 ${path};`, '}', '']),
		`location ^~ ${path} {`,
		'\t# The folder of the built site.',
		`\talias ${SITE};`,
		'\tindex index.html;',
		'\tabsolute_redirect off;',
		'\terror_page 404 $town_atlas_missing;',
		'\terror_page 403 =404 $town_atlas_missing;',
		'',
		'\tinclude town-atlas/types.conf;',
		'\tinclude town-atlas/headers.conf;',
		'',
		'\t# Packed copies lie beside the files. brotli.conf is for whoever has the module: copied to',
		'\t# town-atlas.brotli.conf, beside nginx.conf, it is found here.',
		'\tgzip_static on;',
		'\tinclude town-atlas.brotli*.conf;',
		'\tgzip on;',
		'\tgzip_vary on;',
		'\tgzip_proxied any;',
		'\tgzip_min_length 1024;',
		`\tgzip_types ${TEXTS.join(' ')};`,
		'',
		'\t# This configuration: nobody is sent it, only its pages for what is missing.',
		`\tlocation ^~ ${path}deploy/ {`,
		'\t\tinternal;',
		'\t}',
		'}',
	);

/** @param {Setting} setting */
const headersFile = ({ path, frameAncestors }) =>
	text(
		'# All headers in one place: an add_header in an inner block would undo those of the outer. maps.conf has the values;',
		'# an empty one is not sent. The pages carry their own Content-Security-Policy; this one adds who may frame them.',
		...changingHeaders(path, frameAncestors).map(({ name, variable }) => `add_header ${name} $${variable} always;`),
		'add_header X-Content-Type-Options nosniff always;',
		`add_header Permissions-Policy "${PERMISSIONS}" always;`,
	);

const typesFile = () =>
	text(
		'types {',
		...Object.entries(TYPES).map(([type, endings]) => `\t${type} ${endings};`),
		'}',
		'default_type application/octet-stream;',
		'charset utf-8;',
		`charset_types ${TEXTS.join(' ')};`,
	);

/** Built pages for what is missing, by the name that {@link nginxFiles} gives them. */
export const MISSING_PAGES = MISSING.map(([language, file]) => ({ built: `${language}404.html`, file }));

/**
 * The page for what is missing, for an address at any depth: its links lead from the site's own path instead of from where
 * the reader is. Without its scripts, which find their files from where they are, too.
 * @param {string} html as built.
 * @param {string} built where it lies in the site.
 * @param {string} path the site is served under.
 */
export const missingPage = (html, built, path) =>
	html
		.replaceAll(/<script\b[\s\S]*?<\/script>\s*/g, '')
		.replaceAll(/<link [^>]*rel="modulepreload"[^>]*>\s*/g, '')
		.replaceAll(/\b(href|src|action)="(\.[^"]*)"/g, (_, name, address) => {
			const { pathname, search, hash } = new URL(address, `http://site${path}${built}`);
			return `${name}="${pathname}${search}${hash}"`;
		});
