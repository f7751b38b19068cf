import { COLOURS } from '../carry/colours';
import type { Dataset } from '../datasets';

/** Colours of a picture that stands by itself: the datasets', the sheet's and the seal's. */
export type PictureColours = Readonly<
	Record<Dataset | 'ground' | 'ink' | 'quiet' | 'rule' | 'context' | 'context-dark' | 'grid' | 'halo' | 'stamp', string>
>;

/** As `app.css` has them, which a file cannot ask; a test holds the two to each other. */
export const PICTURE_COLOURS: Readonly<Record<'light' | 'dark', PictureColours>> = {
	light: {
		...COLOURS,
		ground: '#f6f2e9',
		ink: '#211d17',
		quiet: '#645c4e',
		rule: '#cfc6b2',
		context: '#b9ae98',
		'context-dark': '#857a65',
		grid: '#e4dccb',
		halo: '#14181d',
		stamp: '#a3140c',
	},
	dark: {
		roads: '#ffc2a9',
		industry: '#6069d4',
		villages: '#69946b',
		heritage: '#ba85b2',
		services: '#85d1f7',
		development: '#ad7900',
		ground: '#14181d',
		ink: '#ece7dc',
		quiet: '#a9a294',
		rule: '#3a424b',
		context: '#4b545e',
		'context-dark': '#7c8692',
		grid: '#20262d',
		halo: '#f6f2e9',
		stamp: '#ff8a75',
	},
};
