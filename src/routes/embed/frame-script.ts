import { createHash } from 'node:crypto';
import code from '$lib/features/embed/frame.ts?script';

const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);

/** The one script of every embedded map, named after its bytes so that it may be kept for ever. */
export const FRAME_SCRIPT = { code, hash, path: `embed/frame.${hash}.js` };
