import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Debian keeps it where only root looks. */
const PROGRAM = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).error === undefined);
export const nginxIsMissing = PROGRAM === undefined;
export const NGINX_MISSING = 'nginx is not installed (apt package nginx).';

const BROTLI = '/usr/share/nginx/modules/ngx_http_brotli_static_module.so';
/** Whether nginx can send the `.br` files: a module of its own. */
export const hasBrotli = existsSync(BROTLI);
export const hasIpv6 = Object.values(networkInterfaces()).some((each) =>
	each?.some(({ address }) => address === '::1'),
);

/** A built site behind nginx, as the files in its own `deploy/` have it. */
export interface Nginx {
	/** `http://127.0.0.1:<port>` */
	origin: string;
	port: number;
	/** Path of the site, with a slash at either end. */
	path: string;
	/** Address of the site, with a slash at its end. */
	address: string;
	close: () => Promise<void>;
}

/**
 * Runs nginx on loopback with the site's generated files, changed only in what an administrator changes: where the
 * site lies and where it listens.
 */
export async function serveByNginx(site: string, variant: 'root' | 'sub-path'): Promise<Nginx> {
	const prefix = mkdtempSync(join(tmpdir(), 'nginx-'));
	const files = join(prefix, 'town-atlas');
	cpSync(join(site, 'deploy/nginx', variant), files, { recursive: true });
	const change = (name: string, edit: (text: string) => string) =>
		writeFileSync(join(files, name), edit(readFileSync(join(files, name), 'utf8')));
	const port = await freePort();
	change('locations.conf', (text) => text.replace('alias /var/www/town-atlas/;', `alias ${resolve(site)}/;`));
	change('town-atlas.conf', (text) =>
		text
			.replace('\tlisten 80;', `\tlisten 127.0.0.1:${port};`)
			.replace('\tlisten [::]:80;', hasIpv6 ? `\tlisten [::1]:${port};` : ''),
	);
	if (hasBrotli) cpSync(join(files, 'brotli.conf'), join(prefix, 'town-atlas.brotli.conf'));
	writeFileSync(join(prefix, 'nginx.conf'), frameOf(prefix));
	const run = ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', 'stderr'];
	execFileSync(PROGRAM!, [...run, '-t'], { stdio: 'pipe' });
	const child = spawn(PROGRAM!, run, { stdio: 'ignore' });
	const path = /^location \^~ (\/\S*) \{/m.exec(readFileSync(join(files, 'locations.conf'), 'utf8'))![1]!;
	const origin = `http://127.0.0.1:${port}`;
	await answers(origin, () => child.exitCode !== null);
	return {
		origin,
		port,
		path,
		address: `${origin}${path}`,
		close: () =>
			new Promise((resolve) => {
				child.once('exit', () => {
					rmSync(prefix, { recursive: true, force: true });
					resolve();
				});
				child.kill('SIGTERM');
			}),
	};
}

/** What stands around a site's own files: one process, in the foreground, that writes nowhere but into its folder. */
const frameOf = (prefix: string): string => `
${hasBrotli ? `load_module ${BROTLI};` : ''}
daemon off;
master_process off;
pid ${prefix}/pid;
error_log stderr crit;
events {}
http {
	access_log off;
	${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${prefix}/${kind};`).join(' ')}
	include town-atlas/town-atlas.conf;
}
`;

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});

/** Until the server answers at all. */
async function answers(origin: string, ended: () => boolean): Promise<void> {
	for (let tries = 0; tries < 200; tries++) {
		if (ended()) throw new Error('nginx ended before it answered');
		if (await fetch(origin).catch(() => null)) return;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	throw new Error('nginx does not answer');
}
