import type { Subject } from '../../core/embed/subject';
import type { Language } from '../../core/language/languages';

/** What the files of a choice are called, and when. */
interface Saved {
	subject: Subject;
	/** The town's name in Latin letters. */
	town: string;
	language: Language;
	/** `2026-11-23` */
	day: string;
}

/** `north-road-en-2026-11-23`, without an ending: letters, digits and hyphens, which every file system and address takes. */
export const savedName = ({ subject, town, language, day }: Saved): string =>
	[subjectName(subject) ?? (safe(town) || 'map'), language, day].join('-');

function subjectName(subject: Subject): string | null {
	if (subject.of === 'town') return null;
	return subject.of === 'dataset' ? subject.dataset : subject.id;
}

const safe = (town: string): string =>
	town
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');

/** The reader's own date, in the form of ISO 8601. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');
