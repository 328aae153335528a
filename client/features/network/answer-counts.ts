import type { Slice } from '../../i18n/slice-names.ts';
import type { Translations } from '../../i18n/use-translations.ts';

/** How many answered, and how many were asked, as they are written; `null`: not known, or nobody was asked. */
export function answerCounts(
  slice: Slice | undefined,
  format: Translations['format'],
): { answered: string; roster: string } | null {
  if (slice === undefined || slice.roster === null || slice.respondents === null) return null;
  return { answered: format.count(slice.respondents), roster: format.count(slice.roster) };
}
