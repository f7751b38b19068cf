import { expect, test } from 'vitest';
import { parseTold } from './answers';

const state = { datasets: ['roads'], status: [], select: null, camera: null };
const nothing = { id: null, event: null, state: null, error: null, features: null };

test.each<[string, unknown, object]>([
	['a welcome', { type: 'welcome', id: 0, state, features: ['a-road'] }, { id: 0, state, features: ['a-road'] }],
	['an answer', { type: 'answer', id: 4, ok: true, state }, { id: 4, state }],
	['a refusal', { type: 'answer', id: 4, ok: false, error: 'not-shown' }, { id: 4, error: 'not-shown' }],
	['an event', { type: 'event', name: 'select', state }, { state, event: 'select' }],
	['more than there should be', { type: 'event', name: 'change', state, href: 'x' }, { state, event: 'change' }],
])('%s is understood', (_name, told, heard) => {
	expect(parseTold({ townMap: 1, ...(told as object) })).toEqual({ ...nothing, ...heard });
});

test.each<[string, unknown]>([
	['nothing', null],
	['text', 'welcome'],
	['another version', { townMap: 2, type: 'welcome', state, features: [] }],
	['no type', { townMap: 1, state }],
	['a welcome without features', { townMap: 1, type: 'welcome', state }],
	['a welcome with HTML among its features', { townMap: 1, type: 'welcome', state, features: ['<b>'] }],
	['an answer without a state', { townMap: 1, type: 'answer', id: 1, ok: true }],
	[
		'an answer with a damaged state',
		{ townMap: 1, type: 'answer', id: 1, ok: true, state: { ...state, select: '<b>' } },
	],
	['a refusal for no known reason', { townMap: 1, type: 'answer', id: 1, ok: false, error: '<b>why</b>' }],
	['an event of another name', { townMap: 1, type: 'event', name: 'click', state }],
])('%s is left aside', (_name, told) => {
	expect(parseTold(told)).toBeNull();
});
