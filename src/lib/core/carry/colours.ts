import type { Dataset } from '../datasets';

/** The colours of the datasets on light ground, as in `app.css`; for files that are styled elsewhere. */
export const COLOURS: Readonly<Record<Dataset, string>> = {
	roads: '#920b1e',
	industry: '#003d95',
	villages: '#6c9258',
	heritage: '#a47491',
	services: '#0c8fe3',
	development: '#634a00',
};
