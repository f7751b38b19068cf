import { expect, test } from 'vitest';
import { oembed } from './oembed';

const given = {
	title: '路',
	author: '镇政府',
	provider: { name: '地图集', address: 'https://town.example/' },
	picture: 'https://town.example/cards/roads.png',
};

test('a map is rich: it has HTML and a size', () => {
	expect(oembed({ ...given, frame: { html: '<iframe></iframe>', width: 680, height: 510 } })).toEqual({
		version: '1.0',
		type: 'rich',
		title: '路',
		author_name: '镇政府',
		provider_name: '地图集',
		provider_url: 'https://town.example/',
		cache_age: 86400,
		thumbnail_url: 'https://town.example/cards/roads.png',
		thumbnail_width: 1200,
		thumbnail_height: 630,
		html: '<iframe></iframe>',
		width: 680,
		height: 510,
	});
});

test('any other page is a link; an author that is not known is not named', () => {
	const document = oembed({ ...given, author: null, frame: null });
	expect(document.type).toBe('link');
	expect(Object.keys(document)).not.toEqual(expect.arrayContaining(['html']));
	expect(document).not.toHaveProperty('author_name');
});
