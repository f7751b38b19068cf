import type { ParamMatcher } from '@sveltejs/kit';
import { MAP_FILE, TILES_FILE } from '$lib/core/picture/tiled';

export const match = ((param) => param === MAP_FILE || param === TILES_FILE) satisfies ParamMatcher;
