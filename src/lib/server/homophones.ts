import { pinyin } from 'pinyin-pro';
import type { Voice } from '../core/atlas/present';
import type { SearchData, Target } from '../core/search/search';

/** Rows 16 to 55 of GB/T 2312, its common signs by their sound, of 94 signs each; the last ends early. */
const ROWS = Array.from({ length: 40 }, (_, row) => 0xb0 + row);
const FIRST = 0xa1;
const SIGNS = 94;

let common: readonly string[] | undefined;

/** The 3,755 signs of level 1 of GB/T 2312. */
export function commonSigns(): readonly string[] {
	const bytes = ROWS.flatMap((row) => Array.from({ length: SIGNS }, (_, sign) => [row, FIRST + sign]).flat());
	return (common ??= [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))].filter((sign) =>
		/\p{Script=Han}/u.test(sign),
	));
}

/**
 * By syllable the signs that an input method offers for it: those of the names, and the common ones that sound
 * like one of them, in the script of the page.
 */
export function signsBySound(targets: readonly Target[], { script }: Voice): SearchData['sounds'] {
	const signs = new Map<string, Set<string>>();
	for (const { text, sounds } of targets.flatMap(({ names }) => names))
		for (const [i, sign] of [...text].entries()) {
			const sound = sounds[i];
			if (sound) signs.set(sound, (signs.get(sound) ?? new Set()).add(sign));
		}
	const known = new Set([...signs.values()].flatMap((each) => [...each]));
	for (const sign of commonSigns()) {
		const written = script(sign);
		if (!known.has(written)) signs.get(soundOf(sign))?.add(written);
	}
	return Object.fromEntries([...signs].map(([sound, each]) => [sound, [...each].join('')]));
}

const soundOf = (sign: string): string => pinyin(sign, { toneType: 'none', type: 'array', v: true })[0] ?? '';
