import { CERTAINTIES, type Certainty } from '../feature/vocabulary';
import type { Translate } from '../language/translate';

/** How many positions are how sure, best first, and that a schematic one means nothing where there is one. */
export function certaintyNote(
	features: readonly { certainty: Certainty | null }[],
	t: Translate<'carry'>,
	site: Translate,
): string {
	const counts = [...CERTAINTIES, null].flatMap((certainty) => {
		const count = features.filter((feature) => feature.certainty === certainty).length;
		return count > 0 ? [t('carry.certaintyCount', { certainty: site(`certainty.${certainty ?? 'none'}`), count })] : [];
	});
	const told = counts.join(t('carry.and')) || t('carry.nothingIn');
	const schematic = features.some(({ certainty }) => certainty === 'schematic');
	return schematic ? t('carry.certaintySchematic', { told }) : t('carry.certainty', { told });
}
