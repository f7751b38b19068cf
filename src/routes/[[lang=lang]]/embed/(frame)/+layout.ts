export const prerender = true;
export const trailingSlash = 'always';
/** One small script of its own is all that an embedded map runs. */
export const csr = false;
