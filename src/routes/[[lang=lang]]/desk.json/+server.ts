import { json } from '@sveltejs/kit';
import { reportContents } from '$lib/core/atlas/report-contents';
import { entriesOf } from '$lib/server/explore-page';
import { loadSite, voiceOf } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [{}, { lang: 'zh-hant' }, { lang: 'en' }];

/** What the planner's desk works on: every feature with its quotes, and the contents of the reports, newest first. */
export const GET: RequestHandler = ({ params }) => {
	const site = loadSite();
	const voice = voiceOf(site, params.lang);
	return json({
		entries: entriesOf(site, voice),
		contents: site.reports.map(({ report }) => reportContents(report, voice)).reverse(),
	});
};
