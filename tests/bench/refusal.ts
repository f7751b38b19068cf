/** A reason, in one sentence, not to compare. */
export class Refusal extends Error {}

/** What a page showed of what it was to show. */
export interface Shown {
	label: string;
	expected: readonly string[];
	shown: readonly string[];
	errors: readonly string[];
}

/** Why a load cannot be compared: a page error, or not the features that all pages are to show. */
export function whyRefused({ label, expected, shown, errors }: Shown): string | undefined {
	if (errors.length > 0) return `${label} reports an error: ${errors[0]?.split('\n')[0]}`;
	const missing = expected.filter((id) => !shown.includes(id));
	const extra = shown.filter((id) => !expected.includes(id));
	if (expected.length === 0) return `${label} is to show no feature at all, so there is nothing to compare.`;
	if (missing.length === 0 && extra.length === 0) return undefined;
	const difference = [
		missing.length > 0 ? `without ${some(missing)}` : '',
		extra.length > 0 ? `with ${some(extra)}` : '',
	];
	return `${label} shows ${shown.length} features where all pages are to show ${expected.length}: ${difference.filter(Boolean).join(', ')}.`;
}

function some(ids: readonly string[]): string {
	return ids.length > 5 ? `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more` : ids.join(', ');
}
