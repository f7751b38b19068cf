import { siteAddress } from '../../core/town/site-address.js';
import type { Town } from '../../core/town/schema';

/**
 * Address under which the site is published, with a slash at its end: what SITE says, or town.json. Empty where nobody has
 * said it; addresses are relative then.
 * @throws {Error} when SITE is no such address.
 */
export const publishedSite = (town: Pick<Town, 'site'>): string => siteAddress(town, process.env.SITE);

/** How a file of the site names others: by the published address, or by its own way up. */
export const prefixFor = (site: string, file: string): string => site || '../'.repeat(file.split('/').length - 1);
