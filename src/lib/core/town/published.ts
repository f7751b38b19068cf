import * as v from 'valibot';
import { featureId } from '../feature/schema';

/**
 * `geodata/published-ids.json`: every id under which a feature has ever been published, as a list of
 * texts, sorted. A town that has published nothing has no such file. An id is added when its page
 * goes public and is never taken out: each must still be the id of a feature, stand in the
 * `formerly` of one or in `removed.json`, so that an address once given keeps leading somewhere.
 */
export const publishedIds = v.array(featureId);
export const PUBLISHED_FILE = 'published-ids.json';
