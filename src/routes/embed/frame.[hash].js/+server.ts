import { FRAME_SCRIPT } from '../frame-script';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [{ hash: FRAME_SCRIPT.hash }];

export const GET: RequestHandler = () =>
	new Response(FRAME_SCRIPT.code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
