import type { NetworkDetail } from '../../contract/networks.ts';
import { sliceKindOf } from '../../contract/slice-kind.ts';
import { attributeInLanguage } from './in-language.ts';
import type { Translations } from './use-translations.ts';

export type Slice = NetworkDetail['waves'][number];
type Words = Pick<Translations, 't' | 'format' | 'language'>;

/** Whether people were asked in a slice, so that there are answers, and answers that are missing, to speak of. */
export const isSurvey = (slice: Slice): boolean => kindOf(slice) === 'survey';

/** Whether all slices are of one kind, which then names them together; a network without slices has no kind. */
export function commonKind(slices: readonly Slice[]): string {
  const kinds = new Set(slices.map(kindOf));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : 'slice';
}

/** Short names of the slices of a network by id: what each is and when it was (Encuesta 2024, Período 2000). */
export function sliceNames(slices: readonly Slice[], { t, format }: Words): ReadonlyMap<string, string> {
  const when = sliceTimes(slices, { format });
  return new Map(
    slices.map((slice) => [
      slice.waveId,
      t(`slice.${kindOf(slice) ?? 'slice'}`, { when: when.get(slice.waveId) ?? slice.waveId }),
    ]),
  );
}

/** When each slice was: its year or years, its date where another one is of the same year, its number where it has none. */
export function sliceTimes(
  slices: readonly Slice[],
  { format }: Pick<Words, 'format'>,
): ReadonlyMap<string, string> {
  const inYear = (date: string) =>
    slices.filter((other) => other.date?.slice(0, 4) === date.slice(0, 4)).length;
  return new Map(
    slices.map(({ waveId, order, date, attributes }) => {
      if (date === null) return [waveId, String(order)];
      return [waveId, inYear(date) > 1 ? format.date(date) : yearsOf(date, attributes['date_to'])];
    }),
  );
}

/** What its source calls a slice; `null`: it gives it no name. */
export const sliceTitle = (slice: Slice, { language }: Pick<Words, 'language'>): string | null =>
  attributeInLanguage(language, slice, 'name');

/** `2002`, or `2002–2006` where its source says when it ended. */
function yearsOf(date: string, end: unknown): string {
  const from = date.slice(0, 4);
  const to = typeof end === 'string' ? end.slice(0, 4) : from;
  return to === from ? from : `${from}–${to}`;
}

const kindOf = (slice: Slice) => sliceKindOf(slice, slice.roster !== null);
