import { link } from '../../state/links';

/** Address of this site as the reader's browser has it, with a slash at its end. */
export const siteHere = (): string => new URL(link('zh-Hans'), location.href).href;
