import { expect, test } from 'vitest';
import { departed, type Tab } from './tabs';

const tab = (id: string, since: number): Tab => ({ id, version: 'a', since });

test('a tab that is closed is gone, one that is open is not', () => {
	const tabs = [tab('open', 0), tab('closed', 0)];
	expect(departed(tabs, new Set(['open']), 60_000)).toEqual([tabs[1]]);
});

test('a page on its way is not gone before it has opened', () => {
	const tabs = [tab('on its way', 50_000)];
	expect(departed(tabs, new Set(), 59_000)).toEqual([]);
	expect(departed(tabs, new Set(), 61_000)).toEqual(tabs);
});
