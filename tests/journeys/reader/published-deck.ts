import { readFileSync } from 'node:fs';
import type { Deck } from '../../../src/lib/core/scene/scene';

/** The presentation of a report as the built site publishes it. */
export const publishedDeck = (year: string, language = ''): Deck =>
	JSON.parse(readFileSync(`build/${language && `${language}/`}present/${year}/deck.json`, 'utf8')) as Deck;
