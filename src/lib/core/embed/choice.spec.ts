import { expect, test } from 'vitest';
import { FIRST_CHOICE, fitting, formatChoice, heightOf, parseChoice, type Choice } from './choice';
import { PLAIN } from './options';

const read = (address: string) => parseChoice(new URLSearchParams(address));

test('nothing in the address is the first choice, and the first choice is nothing in the address', () => {
	expect(read('')).toEqual(FIRST_CHOICE);
	expect(formatChoice(FIRST_CHOICE)).toBe('');
});

test.each<Choice>([
	{ ...FIRST_CHOICE, subject: { of: 'dataset', dataset: 'roads' }, width: 'phone', height: 480 },
	{ ...FIRST_CHOICE, subject: { of: 'feature', kind: 'project', id: 'new-park' }, width: 'full' },
	{
		...FIRST_CHOICE,
		options: {
			...PLAIN,
			datasets: ['roads', 'heritage'],
			status: ['completion'],
			select: 'ring-road',
			camera: { zoom: 12, center: [114, 31.5] },
			lang: 'en',
			theme: 'dark',
		},
	},
])('a choice reads back as it was written', (choice) => {
	expect(read(formatChoice(choice))).toEqual(choice);
});

test.each(['subject=%3Cscript%3E', 'width=9000', 'height=-3', 'height=1e9', 'theme=pink', 'subject=projects/', 'x=1'])(
	'what is malformed is as good as absent: %s',
	(address) => {
		expect(read(address)).toEqual(FIRST_CHOICE);
	},
);

test('heights are brought within what is sensible', () => {
	expect(['10', '99999', '600', '', 'x'].map(heightOf)).toEqual([240, 1200, 600, 510, 510]);
});

test('only the whole town has datasets to choose from, and a feature does not select itself', () => {
	const options = { ...PLAIN, datasets: ['roads'] as const, select: 'a' };
	expect(fitting(options, { of: 'town' })).toEqual(options);
	expect(fitting(options, { of: 'dataset', dataset: 'industry' }).datasets).toEqual(PLAIN.datasets);
	expect(fitting(options, { of: 'feature', kind: 'place', id: 'a' }).select).toBeNull();
});
