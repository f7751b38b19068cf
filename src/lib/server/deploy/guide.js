/**
 * What an administrator is told, beside the files.
 * @param {string} path that the files of `sub-path/` are written for.
 */
export const guide = (path) => `# The town atlas behind nginx

The site is plain files. These folders say how nginx serves them: packed copies (brotli, gzip), types, headers, caching.
Nothing of the site is rewritten, and no program runs. Written by the build; a new build writes them again.

- \`root/\`: the site is all of a host, \`https://atlas.example/\`.
- \`sub-path/\`: it is a part of a portal, at \`${path}\` (the path of \`SITE\`, or of \`site\` in \`town.json\`, where there is one).

## A host of its own

1. Copy the built site to \`/var/www/town-atlas/\`, this folder with it.
2. \`ln -s /var/www/town-atlas/deploy/nginx/root /etc/nginx/town-atlas\`
3. \`ln -s /etc/nginx/town-atlas/town-atlas.conf /etc/nginx/sites-enabled/town-atlas.conf\`
4. With the brotli module (Debian, Ubuntu: \`apt install libnginx-mod-http-brotli-static\`):
   \`ln -s /etc/nginx/town-atlas/brotli.conf /etc/nginx/town-atlas.brotli.conf\`
5. \`nginx -t && systemctl reload nginx\`

The certificate's part stands in \`town-atlas.conf\`, commented out. A machine without IPv6 needs the lines with \`[::]\` gone.
To change one of these files, copy the folder instead of linking it.

## A path of a portal

Link \`sub-path/\` instead; then \`include town-atlas/maps.conf;\` inside the portal's \`http { }\`, and
\`include town-atlas/locations.conf;\` inside its \`server { }\`. Another path than \`${path}\`: set \`site\` in \`town.json\` and
build again, or replace the path in \`maps.conf\` and \`locations.conf\`.

## What the headers say

- \`Content-Security-Policy: frame-ancestors\`: who may show the embedded maps, as \`embedding.frame_ancestors\` in \`town.json\`
  has it; every other page only the site itself. What a page may load stands in the page. Both hold.
- \`Referrer-Policy\`: an embedded map tells nobody whose page it is on; other pages name the site alone, and only where a
  link leads from https to https.
- \`Permissions-Policy\`: full screen, where-am-I, staying awake and copying; all else is off.
- \`Access-Control-Allow-Origin: *\` for data, oEmbed, pictures and the script of \`<town-map>\`: they are public.
- \`Cache-Control\`: a year for what is named after its bytes; data, pictures and \`<town-map>\` an hour; the rest is asked for
  again each time, and answered in a few bytes where nothing changed.
`;
